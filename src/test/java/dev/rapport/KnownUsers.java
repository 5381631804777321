package dev.rapport;

import java.util.List;
import java.util.UUID;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Makes the users of the development sign-in known to the desk, as a test that calls in their name expects. */
@Singleton
class KnownUsers {
    private static final List<String> NAMES = List.of("agent", "agent2", "supervisor", "manager", "integrator");
    private static final String INSERT = """
            insert into person (id, version, user_name, display_name, language, active) values ($1, 0, $2, $2, 'en', true)
            on conflict (user_name) do nothing""";

    void add(@Observes @Priority(200) StartupEvent start, Pool pool) throws Throwable {
        var people = NAMES.stream().map(name -> Tuple.of(UUID.randomUUID(), name)).toList();
        VertxContextSupport.subscribeAndAwait(() -> pool.preparedQuery(INSERT).executeBatch(people));
    }
}
