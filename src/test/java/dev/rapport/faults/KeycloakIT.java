package dev.rapport.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.vertx.core.json.JsonObject;

/** The production artefact with a real Keycloak that has the committed realm. */
class KeycloakIT {
    private static PostgresServer database;
    private static KeycloakServer keycloak;
    private static PackagedApplication application;

    @BeforeAll
    static void start() throws IOException {
        database = new PostgresServer();
        keycloak = new KeycloakServer();
        application = new PackagedApplication(PackagedApplication.settings(database.url(), keycloak.issuer()));
        application.awaitReady();
        new OpenDesk(application, keycloak.token("administrator"), "agent", "service-account-rapport-integrator");
    }

    @AfterAll
    static void stop() {
        application.close();
        keycloak.close();
        database.close();
    }

    @Test
    void knownPerson_isWhoTheTokenSays() {
        var answer = application.get("/api/v1/me", keycloak.token("agent"));
        assertEquals(200, answer.statusCode(), answer::body);
        assertEquals("agent", new JsonObject(answer.body()).getString("userName"));
    }

    @Test
    void unknownPerson_isRefused() {
        assertEquals(403, me(keycloak.token("agent2")));
    }

    @Test
    void tokenForAnotherAudience_isRefused() {
        assertEquals(401, me(keycloak.token("agent", "rapport-test-elsewhere")));
    }

    @Test
    void tokenPastItsTime_isRefused() {
        var token = keycloak.token("agent", "rapport-test-short");
        application.await(() -> me(token) == 401);
        assertEquals(200, me(keycloak.token("agent")));
    }

    @Test
    void roleWithoutTheRight_isRefused() {
        var person = "{\"userName\": \"somebody\", \"displayName\": \"Somebody\", \"language\": \"en\"}";
        assertEquals(403, application.post("/api/v1/people", keycloak.token("agent"), "somebody", person).statusCode());
        assertEquals(201, application.post("/api/v1/people", keycloak.token("administrator"), "somebody", person).statusCode());
    }

    @Test
    void machine_readsNeeds() {
        assertEquals(200, application.get("/api/v1/needs", keycloak.clientCredentialsToken()).statusCode());
    }

    @Test
    void keysRotated_newTokensServeAndOldOnesAreRefused() {
        var old = keycloak.token("agent");
        assertEquals(200, me(old));
        keycloak.rotateKeys();
        var fresh = keycloak.token("agent");
        application.await(() -> me(fresh) == 200);
        application.await(() -> me(old) == 401);
        assertEquals(200, me(fresh));
    }

    @Test
    void keycloakAway_isLiveNotReadyAndRefusesUnknownKeysForTheMoment() throws IOException {
        var known = keycloak.token("agent");
        assertEquals(200, me(known));
        keycloak.rotateKeys();
        var unknown = keycloak.token("agent");
        keycloak.stop();
        assertTrue(application.isLive());
        assertFalse(application.isReady());
        assertEquals(200, me(known));
        assertEquals(503, me(unknown));
        keycloak.start();
        application.awaitReady();
        application.await(() -> me(unknown) == 200);
    }

    private static int me(String token) {
        return application.get("/api/v1/me", token).statusCode();
    }
}
