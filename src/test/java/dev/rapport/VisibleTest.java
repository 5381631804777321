package dev.rapport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.rapport.ground.auth.Visible;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;

/**
 * Who sees what, on random desks: trees of teams that are moved about, memberships that come and go, items with parts
 * and restrictions, of which some moved. Both renderings of the one predicate and a plain reading of the domain must agree.
 */
@QuarkusTest
class VisibleTest {
    private static final int TEAMS = 6;
    private static final int PEOPLE = 4;
    private static final int CHANGES = 14;
    private static final int ITEMS = 12;
    private static final String[] KINDS = {"MEMBER", "SUPERVISOR", "MANAGER"};

    @Inject
    Pool pool;
    @Inject
    Mutiny.SessionFactory sessions;

    private final Map<UUID, UUID> parents = new HashMap<>();
    private final Map<UUID, Map<UUID, String>> memberships = new HashMap<>();
    private final List<Item> items = new ArrayList<>();

    private record Item(UUID id, UUID team, UUID began, boolean isRestricted, Set<UUID> parts) {
        boolean isMoved() {
            return !team.equals(began);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void renderings_agreeWithTheDomain(long seed) {
        var random = new Random(seed);
        var teams = teams(random);
        var people = people();
        for (var change = 0; change < CHANGES; change++) {
            change(random, teams, people);
        }
        for (var item = 0; item < ITEMS; item++) {
            addItem(random, teams, people);
        }
        people.forEach(person -> {
            var expected = new HashSet<UUID>();
            items.stream().filter(item -> sees(person, item)).forEach(item -> expected.add(item.id()));
            assertEquals(expected, bySql(person), "SQL, seed " + seed);
            items.stream().filter(Item::isMoved).forEach(item -> expected.remove(item.id()));
            assertEquals(expected, byHql(person), "HQL, seed " + seed);
        });
    }

    /** As the domain says it, in three lines. */
    private boolean sees(UUID person, Item item) {
        return item.parts().contains(person) || !item.isRestricted() && memberships.getOrDefault(person, Map.of()).entrySet().stream()
                .anyMatch(own -> own.getKey().equals(item.team()) || !own.getValue().equals("MEMBER") && isBelow(item.team(), own.getKey()));
    }

    private boolean isBelow(UUID team, UUID top) {
        var parent = parents.get(team);
        return parent != null && (parent.equals(top) || isBelow(parent, top));
    }

    private List<UUID> teams(Random random) {
        var teams = new ArrayList<UUID>();
        for (var count = 0; count < TEAMS; count++) {
            var parent = teams.isEmpty() || random.nextInt(4) == 0 ? null : teams.get(random.nextInt(teams.size()));
            var body = new HashMap<String, Object>(Map.of("name", "Team " + UUID.randomUUID()));
            if (parent != null) {
                body.put("parentId", parent);
            }
            teams.add(Api.ADMINISTRATOR.create("/teams", body));
            parents.put(teams.get(count), parent);
        }
        return teams;
    }

    private static List<UUID> people() {
        var people = new ArrayList<UUID>();
        for (var count = 0; count < PEOPLE; count++) {
            people.add(Api.ADMINISTRATOR.create("/people", Map.of("userName", "p" + UUID.randomUUID(), "displayName", "P", "language", "en")));
        }
        return people;
    }

    private void change(Random random, List<UUID> teams, List<UUID> people) {
        var team = teams.get(random.nextInt(TEAMS));
        var person = people.get(random.nextInt(PEOPLE));
        switch (random.nextInt(4)) {
            case 0 -> move(team, random.nextInt(3) == 0 ? null : teams.get(random.nextInt(TEAMS)));
            case 1 -> leave(team, person);
            default -> join(team, person, KINDS[random.nextInt(KINDS.length)]);
        }
    }

    /** Refused where the team would stand below itself. */
    private void move(UUID team, UUID parent) {
        var body = new HashMap<String, Object>();
        body.put("parentId", parent);
        var loop = parent != null && (parent.equals(team) || isBelow(parent, team));
        Api.ADMINISTRATOR.patch("/teams/{id}", "*", body, team).statusCode(loop ? 422 : 200);
        if (!loop) {
            parents.put(team, parent);
        }
    }

    private void join(UUID team, UUID person, String kind) {
        Api.ADMINISTRATOR.put("/teams/{team}/members/{person}", "*", Map.of("kind", kind), team, person).statusCode(200);
        memberships.computeIfAbsent(person, nobody -> new HashMap<>()).put(team, kind);
    }

    private void leave(UUID team, UUID person) {
        var was = memberships.getOrDefault(person, new HashMap<>()).remove(team) != null;
        Api.ADMINISTRATOR.request().header("If-Match", "*").delete("/api/v1/teams/{team}/members/{person}", team, person)
                .then().statusCode(was ? 200 : 404);
    }

    /** Files stand for items of any kind. */
    private void addItem(Random random, List<UUID> teams, List<UUID> people) {
        var item = new Item(UUID.randomUUID(), teams.get(random.nextInt(TEAMS)), teams.get(random.nextInt(TEAMS)), random.nextInt(3) == 0, new HashSet<>());
        Tables.change("insert into file (id, version, name, kind, size, sha256, uploader_id, uploaded_at, item_id, team_id)"
                + " values (?, 0, 'a.txt', 'TXT', 1, '', ?, '2026-01-01T00:00:00Z', ?, ?)", UUID.randomUUID(), people.get(0), item.id(), item.began());
        if (item.isMoved()) {
            Tables.change("insert into moved (item_id, team_id) values (?, ?)", item.id(), item.team());
        }
        if (item.isRestricted()) {
            Tables.change("insert into restriction (item_id, reason, by_id, at) values (?, 'A relative', ?, '2026-01-01T00:00:00Z')", item.id(), people.get(0));
        }
        for (var count = random.nextInt(3); count > 0; count--) {
            var person = people.get(random.nextInt(PEOPLE));
            if (item.parts().add(person)) {
                Tables.change("insert into participant (item_id, person_id, part) values (?, ?, 'CONSULTED')", item.id(), person);
            }
        }
        items.add(item);
    }

    private Set<UUID> bySql(UUID person) {
        var sql = "select f.item_id from file f " + Visible.moved("f.item_id") + " where f.item_id = any ($2) and " + Visible.nowSql("f.item_id", "f.team_id", "$1");
        var seen = new HashSet<UUID>();
        await(() -> pool.preparedQuery(sql).execute(Tuple.of(person, ids(item -> true).toArray(UUID[]::new)))).forEach(row -> seen.add(row.getUUID(0)));
        return seen;
    }

    private Set<UUID> byHql(UUID person) {
        var hql = "select f.itemId from File f where f.itemId in :items and " + Visible.hql("f.itemId", "f.teamId", ":actor");
        return new HashSet<>(await(() -> sessions.withSession(session -> session.createSelectionQuery(hql, UUID.class)
                .setParameter("items", ids(item -> !item.isMoved())).setParameter("actor", person).getResultList())));
    }

    private List<UUID> ids(Predicate<Item> which) {
        return items.stream().filter(which).map(Item::id).toList();
    }

    private static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failed) {
            throw new AssertionError(failed);
        }
    }
}
