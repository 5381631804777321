package dev.rapport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/** The migrations make what the rules of the house ask for, from nothing and only once. */
@QuarkusTest
class MigrationTest {
    private static final String MISNAMED = """
            select c.conname from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
             where n.nspname = 'public' and t.relname <> 'flyway_schema_history'
               and c.conname !~ ('^' || t.relname || '_(\\w+_)?' || case c.contype
                     when 'p' then 'pkey' when 'u' then 'key' when 'f' then 'fkey' when 'c' then 'check' when 'n' then 'not_null' when 'x' then 'excl' end || '$')""";
    private static final String UNIQUE_MISNAMED = """
            select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
              join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = 'public' and t.relname <> 'flyway_schema_history' and i.indisunique and c.relname !~ '_(key|pkey)$'""";
    private static final String CLOCKS = """
            select pg_get_expr(d.adbin, d.adrelid) as text from pg_attrdef d where d.adrelid <> 'flyway_schema_history'::regclass
             union all select p.prosrc from pg_proc p join pg_namespace n on n.oid = p.pronamespace and n.nspname = 'public'
               left join pg_depend e on e.objid = p.oid and e.deptype = 'e' where e.objid is null
             union all select definition from pg_views where schemaname = 'public'""";
    private static final Pattern CLOCK = Pattern.compile("\\bnow\\(\\)|current_(timestamp|date|time)|clock_timestamp", Pattern.CASE_INSENSITIVE);
    private static final String TRIGGERS = "select tgname from pg_trigger where not tgisinternal";

    @Test
    void freshDatabase_isMigratedOnce() throws SQLException {
        ScratchDatabase.with(address -> {
            var flyway = Flyway.configure().dataSource(address, "postgres", "postgres").locations("db/migration")
                    .placeholders(ScratchDatabase.PLACEHOLDERS).load();
            assertTrue(flyway.migrate().migrationsExecuted > 5);
            assertEquals(0, flyway.migrate().migrationsExecuted);
            assertTrue(flyway.validateWithResult().validationSuccessful);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ap1-'Lm55'-vB33", "$Ap1$$Lm55$", "\"Ap1\\-;--Lm55", "${app_role}"})
    void applicationRole_worksWhateverItsNameAndPasswordHold(String password) throws SQLException {
        var role = "Rapport-App." + UUID.randomUUID();
        ScratchDatabase.with(address -> {
            // The server of the tests asks nobody for a password, so what it keeps is compared.
            ScratchDatabase.run("alter role postgres set password_encryption = 'md5'");
            Flyway.configure().dataSource(address, "postgres", "postgres").locations("db/migration")
                    .placeholders(Map.of("app_role", role, "app_password", password)).load().migrate();
            ScratchDatabase.run("alter role postgres reset password_encryption");
            assertEquals(List.of("md5" + md5(password + role)), texts("select rolpassword from pg_authid where rolname = '" + role + "'"));
            try (var connection = DriverManager.getConnection(address, role, password); var work = connection.createStatement()) {
                assertTrue(work.executeQuery("select count(*) from journal").next());
                assertEquals("42501", assertThrows(SQLException.class, () -> work.execute("delete from journal")).getSQLState());
            }
        });
        ScratchDatabase.run("drop role \"" + role + "\"");
    }

    private static String md5(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void constraints_areNamedSoThatTheirFailureSaysWhich() throws SQLException {
        assertEquals(List.of(), texts(MISNAMED));
        assertEquals(List.of(), texts(UNIQUE_MISNAMED));
    }

    @Test
    void nothingInTheDatabase_asksAClock() throws SQLException {
        assertEquals(List.of(), texts(CLOCKS).stream().filter(text -> CLOCK.matcher(text).find()).toList());
        assertEquals(List.of(), texts(TRIGGERS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update journal set role = 'agent'", "delete from journal", "truncate journal", "drop table journal",
            "alter table journal add column note text", "create table mine (id int)", "select * from flyway_schema_history",
            "update promise_fact set code = null", "delete from promise_fact", "truncate promise_fact",
            "update commitment set to_customer = false", "delete from commitment", "delete from standard_version"})
    void application_mayNot(String statement) throws SQLException {
        try (var connection = Database.application(); var work = connection.createStatement()) {
            assertEquals("42501", assertThrows(SQLException.class, () -> work.execute(statement)).getSQLState());
        }
    }

    private static List<String> texts(String sql) throws SQLException {
        try (var connection = Database.owner(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
