package dev.rapport.ground.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Tables;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;

/** Who is there instead of whom, against a walk by hand. */
@QuarkusTest
class AbsencesTest {
    private static final Instant FROM = Instant.parse("2040-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2040-02-01T00:00:00Z");

    @Inject
    Absences absences;

    private static UUID person() {
        return Api.ADMINISTRATOR.create("/people", Map.of("userName", "p-" + UUID.randomUUID(), "displayName", "P", "language", "en"));
    }

    private static void away(UUID person, UUID deputy) {
        Tables.change("insert into absence (id, version, person_id, deputy_id, from_at, until_at) values (?, 0, ?, ?, '2040-01-01', '2040-02-01')",
                UUID.randomUUID(), person, deputy);
    }

    private UUID standIn(UUID person, Instant at) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> absences.standIn(person, at));
    }

    @Test
    void chain_endsWithWhoIsThere() throws Throwable {
        var people = new UUID[] {person(), person(), person()};
        away(people[0], people[1]);
        away(people[1], people[2]);
        assertEquals(people[2], standIn(people[0], FROM));
        assertEquals(people[2], standIn(people[1], FROM));
        assertEquals(people[2], standIn(people[2], FROM));
        assertEquals(people[0], standIn(people[0], FROM.minusMillis(1)));
        assertEquals(people[0], standIn(people[0], UNTIL));
    }

    @Test
    void chain_thatClosesOrEnds_leadsToThePerson() throws Throwable {
        var people = new UUID[] {person(), person(), person()};
        away(people[0], people[1]);
        away(people[1], people[0]);
        away(people[2], null);
        assertEquals(people[0], standIn(people[0], FROM));
        assertEquals(people[1], standIn(people[1], FROM));
        assertEquals(people[2], standIn(people[2], FROM));
    }

    @Test
    void deputy_whoLeftTheDesk_standsInForNobody() throws Throwable {
        var person = person();
        var gone = person();
        away(person, gone);
        Api.ADMINISTRATOR.patch("/people/{id}", "\"0\"", Map.of("active", false), gone).statusCode(200);
        assertEquals(person, standIn(person, FROM));
    }

    @Test
    void standIns_andStandsInFor_agreeWithTheWalk() throws Throwable {
        var random = new Random(7);
        var people = IntStream.range(0, 24).mapToObj(index -> person()).toList();
        var deputies = new HashMap<UUID, UUID>();
        people.stream().filter(person -> random.nextInt(3) > 0).forEach(person -> {
            var deputy = people.get(random.nextInt(people.size()));
            deputies.put(person, deputy.equals(person) || random.nextInt(8) == 0 ? null : deputy);
            away(person, deputies.get(person));
        });
        var expected = new HashMap<UUID, UUID>();
        people.forEach(person -> expected.put(person, walk(person, deputies)));
        assertTrue(expected.entrySet().stream().anyMatch(entry -> !entry.getKey().equals(entry.getValue())
                && !entry.getValue().equals(deputies.get(entry.getKey()))), "some chain is longer than one");
        assertEquals(expected, VertxContextSupport.subscribeAndAwait(() -> absences.standIns(Set.copyOf(people), FROM)));
        for (var person : people) {
            var others = new HashSet<UUID>(people.stream().filter(other -> !other.equals(person) && expected.get(other).equals(person)).toList());
            assertEquals(others, Set.copyOf(VertxContextSupport.subscribeAndAwait(() -> absences.standsInFor(person, FROM))));
        }
    }

    private static UUID walk(UUID person, Map<UUID, UUID> deputies) {
        var seen = new HashSet<UUID>();
        var at = person;
        while (at != null && deputies.containsKey(at) && seen.add(at)) {
            at = deputies.get(at);
        }
        return at == null || deputies.containsKey(at) ? person : at;
    }

    @Test
    void standIns_ofNobody_isNobody() throws Throwable {
        assertEquals(Map.of(), VertxContextSupport.subscribeAndAwait(() -> absences.standIns(Set.of(), FROM)));
    }
}
