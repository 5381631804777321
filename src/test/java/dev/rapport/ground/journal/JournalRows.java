package dev.rapport.ground.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Writes rows of the journal past the application. */
final class JournalRows {
    private static final String INSERT = """
            insert into journal (event_id, at, actor_id, role, subject_type, subject_id, item_id, customer_id, team_id, type, payload)
            values (?, clock_timestamp(), ?, 'agent', ?, ?, ?, ?, ?, ?, '{"code": "a"}')""";

    private JournalRows() {
    }

    /** An event of an item of a team, under its id. */
    static UUID add(Connection connection, UUID item, UUID team) throws SQLException {
        return add(connection, new Subject("thing", item, null, team));
    }

    static UUID add(Connection connection, Subject subject) throws SQLException {
        var id = UUID.randomUUID();
        try (var insert = connection.prepareStatement(INSERT)) {
            var values = new Object[] {id, new UUID(0, 1), subject.type(), subject.id(), subject.itemId(), subject.customerId(), subject.teamId(), subject.type() + ".seen"};
            for (var index = 0; index < values.length; index++) {
                insert.setObject(index + 1, values[index]);
            }
            insert.executeUpdate();
        }
        return id;
    }
}
