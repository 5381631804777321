package dev.rapport.ground.journal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.sql.SQLException;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.rapport.Database;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class JournalTableTest {
    private static final String MANY_ROWS = """
            insert into journal (event_id, at, actor_id, role, subject_type, subject_id, item_id, team_id, type, payload)
            select gen_random_uuid(), clock_timestamp(), gen_random_uuid(), 'agent', 'thing', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(),
                   'thing.seen', '{}'
              from generate_series(1, 30000)""";

    @Test
    void following_goesByTheIndex() throws SQLException {
        try (var connection = Database.owner(); var statement = connection.createStatement()) {
            statement.execute(MANY_ROWS);
            statement.execute("analyze journal");
            statement.execute("prepare follow (text, bigint, boolean, boolean, uuid, bigint, boolean, text[]) as " + EventFeed.FOLLOW);
            var plan = new StringBuilder();
            var lines = statement.executeQuery("explain execute follow ('0', 0, true, false, '" + UUID.randomUUID() + "', 20, false, '{}')");
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
            connection.rollback();
            assertThat(plan.toString(), not(containsString("Seq Scan on journal")));
            assertThat(plan.toString(), containsString("Index Scan using journal_follow"));
        }
    }
}
