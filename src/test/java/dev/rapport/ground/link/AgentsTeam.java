package dev.rapport.ground.link;

import java.util.Map;
import java.util.UUID;

import dev.rapport.Api;
import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes teams whose only member is the agent, and looks into the tables. */
@ApplicationScoped
class AgentsTeam {
    private final Pool pool;
    private final Cache people;

    AgentsTeam(Pool pool, @CacheName("person-of-token") Cache people) {
        this.pool = pool;
        this.people = people;
    }

    UUID create() {
        var team = Api.ADMINISTRATOR.create("/teams", Map.of("name", "links-" + UUID.randomUUID()));
        know("agent2");
        Api.ADMINISTRATOR.put("/teams/{team}/members/{person}", "\"0\"", Map.of("kind", "MEMBER"), team, know("agent")).statusCode(200);
        return team;
    }

    Row row(String sql, Object... parameters) {
        return pool.preparedQuery(sql).executeAndAwait(Tuple.from(parameters)).iterator().next();
    }

    void execute(String sql, Object... parameters) {
        pool.preparedQuery(sql).executeAndAwait(Tuple.from(parameters));
    }

    /** Other tests may have used the token before its person was known, which is remembered for a while. */
    private UUID know(String user) {
        if (row("select count(*) as n from person where user_name = $1", user).getLong("n") == 0) {
            Api.ADMINISTRATOR.create("/people", Map.of("userName", user, "displayName", user, "language", "en"));
            people.invalidateAll().await().indefinitely();
        }
        return row("select id from person where user_name = $1", user).getUUID("id");
    }
}
