package dev.rapport;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;

/** The tables behind the running application, for what a test must see or do past the interface. */
final class Tables {
    private static final String NAMES = "select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history' order by 1";

    private Tables() {
    }

    /** How many rows each table has. */
    static Map<String, Long> counts() {
        try (var connection = Database.owner(); var statement = connection.createStatement()) {
            var all = new ArrayList<String>();
            for (var names = statement.executeQuery(NAMES); names.next();) {
                all.add("select '" + names.getString(1) + "', count(*) from " + names.getString(1));
            }
            var counts = new TreeMap<String, Long>();
            for (var rows = statement.executeQuery(String.join(" union all ", all)); rows.next();) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
            return counts;
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    static void change(String sql, Object... parameters) {
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
