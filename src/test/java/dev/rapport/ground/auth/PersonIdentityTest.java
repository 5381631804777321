package dev.rapport.ground.auth;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;

/** Which person a token belongs to. */
@QuarkusTest
class PersonIdentityTest {
    private static final String ISSUER = "https://login.example.org";

    private final String name = "una-" + UUID.randomUUID();

    @Inject
    @CacheName("person-of-token")
    Cache known;
    @Inject
    PersonIdentity identities;

    @Inject
    Pool pool;

    private UUID person;

    @BeforeEach
    void makeKnown() {
        person = Api.ADMINISTRATOR.create("/people", Map.of("userName", name, "displayName", "Una", "language", "en"));
    }

    @Test
    void firstSignIn_bindsThePersonAndIsInTheJournalOnce() {
        assertEquals(person, signIn("subject-of-" + name));
        assertEquals(person, signIn("subject-of-" + name));
        assertEquals(List.of("person.bound agent"), journal("person.bound"));
        Api.ADMINISTRATOR.get("/people/{id}", person).body("bound", equalTo(true));
    }

    @Test
    void sameNameWithAnotherSubject_isNobody() {
        signIn("subject-of-" + name);
        assertNull(signIn("somebody-else-" + name));
        assertEquals(person, signIn("subject-of-" + name));
    }

    @Test
    void tokenWithoutSubject_isNobodyAndBindsNobody() {
        assertNull(signIn(null));
        assertEquals(person, signIn("subject-of-" + name));
    }

    @Test
    void unbound_thePersonIsBoundAgainByTheNextSignIn() {
        signIn("subject-of-" + name);
        Api.ADMINISTRATOR.post("/people/{id}/unbinding", Map.of(), person).statusCode(200).body("bound", equalTo(false));
        assertEquals(1, journal("person.unbound").size());
        assertEquals(person, signIn("made-anew-" + name));
        assertEquals(2, journal("person.bound").size());
    }

    @Test
    void unbound_theFormerAccountIsNobody() {
        signIn("subject-of-" + name);
        Api.ADMINISTRATOR.post("/people/{id}/unbinding", Map.of(), person).statusCode(200);
        known.invalidateAll().await().indefinitely();
        assertNull(signIn("subject-of-" + name));
        assertEquals(person, signIn("made-anew-" + name));
    }

    @Test
    void subjectOfSomebodyWhoIsNotActive_isNobody() {
        pool.preparedQuery("insert into person (id, version, user_name, display_name, language, active, issuer, subject)"
                + " values ($1, 0, $2, 'Una', 'en', false, $3, $4)")
                .executeAndAwait(Tuple.of(UUID.randomUUID(), "former-" + name, ISSUER, "subject-of-" + name));
        assertNull(signIn("subject-of-" + name));
    }

    private List<String> journal(String type) {
        return pool.preparedQuery("select type || ' ' || role as said from journal where subject_id = $1 and actor_id = any($2) and type = $3")
                .executeAndAwait(Tuple.of(person, new UUID[] {person, administrator()}, type)).stream().map(row -> row.getString("said")).toList();
    }

    private static UUID administrator() {
        return UUID.fromString(Api.ADMINISTRATOR.get("/me").extract().path("id"));
    }

    private UUID signIn(String subject) {
        var claims = new HashMap<String, Object>(Map.of("iss", ISSUER, "upn", name));
        if (subject != null) {
            claims.put("sub", subject);
        }
        var identity = QuarkusSecurityIdentity.builder().setPrincipal(new Token(claims)).addRole(Roles.AGENT).build();
        try {
            return VertxContextSupport.subscribeAndAwait(() -> identities.augment(identity, null)).getAttribute(Caller.PERSON);
        } catch (Throwable failed) {
            throw new AssertionError(failed);
        }
    }

    /** A token whose signature was good. */
    private record Token(Map<String, Object> claims) implements JsonWebToken {
        @Override
        public String getName() {
            return getClaim("upn");
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return (T) claims.get(name);
        }
    }
}
