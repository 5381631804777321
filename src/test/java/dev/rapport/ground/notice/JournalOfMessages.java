package dev.rapport.ground.notice;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.rapport.Database;

/** What the journal says of a message. */
final class JournalOfMessages {
    private JournalOfMessages() {
    }

    static List<String> types(UUID message) {
        return texts("select type from journal where subject_id = ? order by position", message);
    }

    static List<String> payloads(UUID message) {
        return texts("select payload::text from journal where subject_id = ? order by position", message);
    }

    private static List<String> texts(String sql, UUID message) {
        try (var connection = Database.application(); var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, message);
            var texts = new ArrayList<String>();
            for (var rows = statement.executeQuery(); rows.next();) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
