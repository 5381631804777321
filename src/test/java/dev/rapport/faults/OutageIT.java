package dev.rapport.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the database and the sign-in provider may do while the application runs: it says 503 and comes back by itself. */
class OutageIT {
    private static PostgresServer database;
    private static SignInServer signIn;
    private static PackagedApplication application;

    @BeforeAll
    static void start() {
        database = new PostgresServer();
        signIn = new SignInServer();
        application = new PackagedApplication(PackagedApplication.settings(database.url(), signIn.url()));
        application.awaitReady();
    }

    @AfterAll
    static void stop() {
        application.close();
        signIn.close();
        database.close();
    }

    /** Each test ends as it began, without a restart. */
    @AfterEach
    void back() {
        application.awaitReady();
        application.await(() -> people().statusCode() == 200);
    }

    @Test
    void databaseStopped_callsAreRefusedForTheMoment() {
        database.stop();
        var answer = people();
        var ready = application.isReady();
        var live = application.isLive();
        database.start();
        assertUnavailable(answer);
        assertFalse(ready);
        assertTrue(live);
    }

    @Test
    void databaseKilled_callsAreRefusedForTheMoment() {
        assertEquals(200, people().statusCode());
        database.kill();
        var answer = people();
        database.start();
        assertUnavailable(answer);
    }

    @Test
    void databaseFrozen_callsAreRefusedBeforeTheirClientsGiveUp() {
        assertEquals(200, people().statusCode());
        database.freeze();
        var calls = IntStream.range(0, 40).mapToObj(call -> CompletableFuture.supplyAsync(OutageIT::people)).toList();
        var answers = calls.stream().map(CompletableFuture::join).toList();
        database.thaw();
        answers.forEach(OutageIT::assertUnavailable);
    }

    @Test
    void signInAway_knownKeysServeAndUnknownOnesAreRefusedForTheMoment() {
        var known = token();
        assertEquals(200, application.get("/api/v1/people", known).statusCode());
        signIn.stop();
        var ready = application.isReady();
        var stillKnown = application.get("/api/v1/people", known);
        signIn.rotateKeys();
        var unknown = people();
        signIn.start();
        assertFalse(ready);
        assertEquals(200, stillKnown.statusCode(), stillKnown::body);
        assertUnavailable(unknown);
    }

    @Test
    void signInFrozen_unknownKeysAreRefusedBeforeTheirClientGivesUp() {
        signIn.rotateKeys();
        signIn.freeze();
        var ready = CompletableFuture.supplyAsync(application::isReady);
        var unknown = people();
        assertFalse(ready.join());
        signIn.start();
        assertUnavailable(unknown);
    }

    @Test
    void tokenOfAnotherIssuer_isRefused() {
        assertEquals(200, application.get("/api/v1/people", token()).statusCode());
        var foreign = signIn.tokenFrom("https://login.example.org", "administrator", "administrator");
        assertEquals(401, application.get("/api/v1/people", foreign).statusCode());
    }

    private static void assertUnavailable(HttpResponse<String> answer) {
        assertEquals(503, answer.statusCode(), answer::body);
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
    }

    private static HttpResponse<String> people() {
        return application.get("/api/v1/people", token());
    }

    private static String token() {
        return signIn.token("administrator", "administrator");
    }
}
