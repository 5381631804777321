package dev.rapport;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The tables behind the running application, for what a test must see or do past the interface. */
public final class Tables {
    private static final String NAMES = "select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history' order by 1";

    private Tables() {
    }

    /** Of each table how many rows it has and, in one number, which transactions wrote them; so a change shows, too. */
    static Map<String, String> state() {
        try (var connection = Database.owner(); var statement = connection.createStatement()) {
            var all = new ArrayList<String>();
            for (var names = statement.executeQuery(NAMES); names.next();) {
                all.add("select '" + names.getString(1) + "', count(*) || ' rows of ' || coalesce(sum(xmin::text::bigint), 0) from " + names.getString(1));
            }
            var state = new TreeMap<String, String>();
            for (var rows = statement.executeQuery(String.join(" union all ", all)); rows.next();) {
                state.put(rows.getString(1), rows.getString(2));
            }
            return state;
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Whether any row of any table holds this text, to the letter. */
    static boolean hold(String text) {
        try (var connection = Database.owner(); var statement = connection.createStatement()) {
            var all = new ArrayList<String>();
            for (var names = statement.executeQuery(NAMES); names.next();) {
                all.add("exists (select 1 from " + names.getString(1) + " t where strpos(t::text, ?) > 0)");
            }
            try (var question = connection.prepareStatement("select " + String.join(" or ", all))) {
                for (var place = 1; place <= all.size(); place++) {
                    question.setString(place, text);
                }
                var answer = question.executeQuery();
                return answer.next() && answer.getBoolean(1);
            }
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /** What a question of one column answers, as text. */
    public static List<String> texts(String sql, Object... parameters) {
        try (var connection = Database.owner(); var question = connection.prepareStatement(sql)) {
            for (var index = 0; index < parameters.length; index++) {
                question.setObject(index + 1, parameters[index]);
            }
            var texts = new ArrayList<String>();
            for (var rows = question.executeQuery(); rows.next();) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /** The payload of the latest event of the type, as JSON. */
    public static String journalled(String type, UUID subject) {
        try (var connection = Database.owner(); var query = connection.prepareStatement(
                "select payload::text from journal where type = ? and subject_id = ? order by at desc, event_id desc limit 1")) {
            query.setString(1, type);
            query.setObject(2, subject);
            var rows = query.executeQuery();
            return rows.next() ? rows.getString(1) : "";
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /** One value of one row. */
    public static String text(String sql) {
        try (var connection = Database.owner(); var statement = connection.createStatement()) {
            var rows = statement.executeQuery(sql);
            return rows.next() ? rows.getString(1) : "";
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Runs one statement as the application's role. */
    public static void change(String sql, Object... parameters) {
        try (Connection connection = Database.application(); var statement = connection.prepareStatement(sql)) {
            for (var index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            statement.executeUpdate();
            connection.commit();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
