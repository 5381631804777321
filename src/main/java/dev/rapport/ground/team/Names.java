package dev.rapport.ground.team;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** How people and teams are called, active or not, many in one statement past the session; nothing is asked for none. */
@ApplicationScoped
public class Names {
    private static final String PEOPLE = "select p.id, p.display_name as name from person p where p.id = any($1)";
    private static final String TEAMS = "select t.id, t.name from team t where t.id = any($1)";

    private final Pool pool;

    Names(Pool pool) {
        this.pool = pool;
    }

    /** By id. */
    public Uni<Map<UUID, PersonName>> ofPeople(Set<UUID> ids) {
        return find(PEOPLE, ids, PersonName::new);
    }

    /** By id. */
    public Uni<Map<UUID, TeamName>> ofTeams(Set<UUID> ids) {
        return find(TEAMS, ids, TeamName::new);
    }

    private <T> Uni<Map<UUID, T>> find(String sql, Set<UUID> ids, Function<String, T> name) {
        return ids.isEmpty() ? Uni.createFrom().item(Map.of())
                : pool.preparedQuery(sql).execute(Tuple.of(ids.toArray(UUID[]::new)))
                        .map(rows -> rows.stream().collect(Collectors.toMap((Row row) -> row.getUUID("id"), row -> name.apply(row.getString("name")))));
    }
}
