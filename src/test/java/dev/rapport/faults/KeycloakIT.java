package dev.rapport.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.vertx.core.json.JsonObject;

/** The production artefact with a real Keycloak that has the committed realm. */
class KeycloakIT {
    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

    private static PostgresServer database;
    private static KeycloakServer keycloak;
    private static PackagedApplication application;

    @BeforeAll
    static void start() throws IOException {
        keycloak = new KeycloakServer();
        database = new PostgresServer();
        application = new PackagedApplication(PackagedApplication.settings(database.url(), keycloak.issuer()));
        keycloak.awaitUsers();
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
        assertEquals(200, me(token));
        application.await(() -> me(token) == 401);
        assertEquals(200, me(keycloak.token("agent")));
        assertEquals(List.of(), operations().filter(operation -> status(operation, token) != 401).toList());
    }

    /** Verb and path of each operation of the contract. */
    private static Stream<String> operations() {
        var paths = new JsonObject(application.get("/q/openapi?format=json", keycloak.token("agent")).body()).getJsonObject("paths");
        assertTrue(paths.size() > 50, paths::encode);
        return paths.stream().flatMap(path -> ((JsonObject) path.getValue()).fieldNames().stream()
                .filter(VERBS::contains).map(verb -> verb.toUpperCase(Locale.ROOT) + " " + path.getKey().replaceAll("\\{\\w+}", "1")));
    }

    private static int status(String operation, String token) {
        var parts = operation.split(" ");
        return application.call(parts[0], parts[1], token).statusCode();
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
