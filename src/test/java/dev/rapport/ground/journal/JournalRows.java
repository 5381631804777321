package dev.rapport.ground.journal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

import org.eclipse.microprofile.config.ConfigProvider;

/** Writes rows of the journal in transactions of the test's own. */
final class JournalRows {
    private static final String INSERT = """
            insert into journal (event_id, at, actor_id, role, subject_type, subject_id, customer_id, team_id, type, payload)
            values (?, clock_timestamp(), ?, 'agent', ?, ?, ?, ?, ?, '{"code": "a"}')""";

    private JournalRows() {
    }

    /** A connection of the application's role, in a transaction. */
    static Connection application() throws SQLException {
        return open("quarkus.datasource.username", "quarkus.datasource.password");
    }

    /** A connection of the owner of the tables, in a transaction. */
    static Connection owner() throws SQLException {
        return open("quarkus.flyway.username", "quarkus.flyway.password");
    }

    /** An event of an item of a team, under its id. */
    static UUID add(Connection connection, UUID item, UUID team) throws SQLException {
        return add(connection, new Subject("thing", item, null, team));
    }

    static UUID add(Connection connection, Subject subject) throws SQLException {
        var id = UUID.randomUUID();
        try (var insert = connection.prepareStatement(INSERT)) {
            var values = new Object[] {id, new UUID(0, 1), subject.type(), subject.id(), subject.customerId(), subject.teamId(), subject.type() + ".seen"};
            for (var index = 0; index < values.length; index++) {
                insert.setObject(index + 1, values[index]);
            }
            insert.executeUpdate();
        }
        return id;
    }

    private static Connection open(String user, String password) throws SQLException {
        var config = ConfigProvider.getConfig();
        var connection = DriverManager.getConnection(config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue(user, String.class), config.getValue(password, String.class));
        connection.setAutoCommit(false);
        return connection;
    }
}
