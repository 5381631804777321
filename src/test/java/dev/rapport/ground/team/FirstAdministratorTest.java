package dev.rapport.ground.team;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import dev.rapport.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;

@QuarkusTest
class FirstAdministratorTest {
    @Inject
    FirstAdministrator first;

    @Test
    void create_whereAnotherReplicaWasFirst_isDone() throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> first.create("administrator"));
        try (var connection = Database.owner(); var rows = connection.createStatement()
                .executeQuery("select count(*) from person where user_name = 'administrator'")) {
            rows.next();
            assertEquals(1, rows.getInt(1));
        }
    }
}
