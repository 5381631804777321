package dev.rapport;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.flywaydb.core.Flyway;

import com.fasterxml.jackson.databind.JsonNode;

/** A database whose tables hold thousands of rows each, to ask how statements would be served. */
record FilledTables(Connection connection) {
    private static final int ROWS = 20_000;
    /** Of these a desk has few. */
    private static final Set<String> SMALL = Set.of("person", "team", "membership", "sight", "routing_rule", "assessment_matrix", "code",
            "designation", "appointment_schedule", "calendar", "calendar_version", "team_calendar", "standard", "standard_version", "commitment",
            "policy", "procedure", "procedure_version", "charter", "import_mapping", "job", "import", "retention_rule", "retention_run", "desk_key");
    /** What stands above a limit and yet asks for every row below it. */
    private static final Set<String> WANT_ALL = Set.of("Sort", "Hash", "Materialize", "WindowAgg");
    /** Who asks how many there are lets all of an index be read. */
    private static final Pattern COUNTS = Pattern.compile("(?is)\\s*select count\\(\\*\\) .*");
    private static final Pattern ASKS = Pattern.compile("(?is)\\s*(select|with|update|delete)\\b.*");

    private static final String TABLES = "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'";
    private static final String COLUMNS = """
            select c.column_name, c.udt_name, c.is_nullable = 'YES' as is_optional, exists (select 1 from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                     where i.indrelid = c.table_name::regclass and i.indisunique and a.attname = c.column_name) as is_key
              from information_schema.columns c
             where c.table_schema = 'public' and c.table_name = ? and c.is_generated = 'NEVER' and c.is_identity = 'NO'""";
    private static final String CHECKS = """
            select conrelid::regclass::text, conname from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
             where c.contype = 'c' and n.nspname = 'public'""";

    static FilledTables at(String address) throws SQLException {
        Flyway.configure().dataSource(address, "postgres", "postgres").locations("db/migration").placeholders(ScratchDatabase.PLACEHOLDERS).load().migrate();
        // The extended protocol asks for the values of the statement to be explained.
        var tables = new FilledTables(DriverManager.getConnection(address + (address.contains("?") ? "&" : "?") + "preferQueryMode=simple",
                "postgres", "postgres"));
        tables.fill();
        return tables;
    }

    /** Rules would refuse made-up rows, and no plan depends on them. */
    private void fill() throws SQLException {
        execute("set session_replication_role = replica");
        for (var check : pairs(CHECKS)) {
            execute("alter table " + check[0] + " drop constraint " + check[1]);
        }
        for (var table : pairs(TABLES)) {
            fill(table[0]);
        }
        execute("analyze");
        // What is read whole even so has no index that could serve it.
        execute("set enable_seqscan = off");
    }

    private void fill(String table) throws SQLException {
        var columns = new ArrayList<String>();
        var values = new ArrayList<String>();
        try (var statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, table);
            for (var rows = statement.executeQuery(); rows.next();) {
                columns.add(rows.getString(1));
                var value = value(rows.getString(1), rows.getString(2), rows.getBoolean("is_key"));
                values.add(rows.getBoolean("is_optional") ? "(case when i % 3 = 0 then " + value + " end)::" + rows.getString(2) : value);
            }
        }
        execute("insert into " + table + " (" + String.join(", ", columns) + ") select " + String.join(", ", values)
                + " from generate_series(1, " + (SMALL.contains(table) ? 50 : ROWS) + ") i on conflict do nothing");
    }

    /** Teams and people are few, ids and texts many, kinds and states ten. */
    private static String value(String column, String type, boolean isKey) {
        var few = column.matches("(team|person|owner|by|actor|uploader|parent)_id");
        return switch (type) {
            case "uuid" -> "md5('" + (few && !isKey ? column.charAt(0) + "' || i % 50" : "a' || i") + ")::uuid";
            case "text" -> isKey || column.matches("name|text|value|.*_text|description|subject") ? "'words of ' || i" : "'k' || i % 10";
            case "timestamptz" -> "timestamptz '2026-01-01' + i * interval '1 minute'";
            case "date" -> "date '2026-01-01' + i % 300";
            case "bool" -> "i % 2 = 0";
            case "int4", "int8", "int2", "numeric" -> "i";
            case "bytea" -> "decode(md5(i::text), 'hex')";
            case "jsonb" -> "'{}'";
            case "xid8" -> "pg_current_xact_id()";
            case "_text", "_varchar" -> "array['a']";
            default -> "null";
        };
    }

    /** The large tables of which the statement would read every row. */
    Set<String> scans(String sql) {
        if (!ASKS.matcher(sql).matches()) {
            return Set.of();
        }
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("explain (generic_plan, format json) " + sql)) {
            rows.next();
            var scans = new HashSet<String>();
            walk(Day.json(rows.getString(1)).path(0).path("Plan"), COUNTS.matcher(sql).matches(), scans);
            scans.removeAll(SMALL);
            return scans;
        } catch (SQLException refused) {
            throw new AssertionError(sql, refused);
        }
    }

    /** A whole index is walked for a page of what it keeps in order, and for nothing else. */
    private static void walk(JsonNode plan, boolean isLimited, Set<String> scans) {
        var type = plan.path("Node Type").asText();
        if (type.equals("Seq Scan") || type.startsWith("Index") && !plan.has("Index Cond") && !isLimited) {
            scans.add(plan.path("Relation Name").asText());
        }
        var limited = type.equals("Limit") || isLimited && !WANT_ALL.contains(type);
        plan.path("Plans").forEach(below -> walk(below, limited, scans));
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String[]> pairs(String sql) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            var pairs = new ArrayList<String[]>();
            var width = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                pairs.add(new String[] {rows.getString(1), width > 1 ? rows.getString(2) : ""});
            }
            return pairs;
        }
    }
}
