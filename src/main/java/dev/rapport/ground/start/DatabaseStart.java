package dev.rapport.ground.start;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Waits for the database, migrates it as its owner and makes sure that the application works as a role that
 * cannot change the journal. All of it happens before anything listens.
 */
@Singleton
class DatabaseStart {
    private static final int FIRST = 10;
    private static final int CONNECT_SECONDS = 3;
    private static final int OLDEST = 15;
    private static final String MAY_TOO_MUCH = """
            select rolsuper or rolcreaterole or pg_has_role(rolname, tableowner, 'member')
              from pg_roles, pg_tables where rolname = current_user and schemaname = 'public' and tablename = 'journal'""";

    private final Flyway flyway;
    private final AgroalDataSource application;

    DatabaseStart(Flyway flyway, AgroalDataSource application) {
        this.flyway = flyway;
        this.application = application;
    }

    void open(@Observes @Priority(FIRST) StartupEvent start) {
        DriverManager.setLoginTimeout(CONNECT_SECONDS);
        new DatabaseWait(() -> away(flyway.getConfiguration().getDataSource())).await();
        flyway.migrate();
        requireModestRole();
    }

    /** Why the database does not answer, if so: one that is away may come; one that refuses will not change its mind. */
    private static Optional<String> away(DataSource owner) {
        try (var connection = owner.getConnection()) {
            requireVersion(connection);
            return Optional.empty();
        } catch (SQLException | FlywayException failure) {
            var refused = DatabaseRefusal.of(failure);
            if (refused.isAway()) {
                return Optional.of(refused.text());
            }
            throw refusal(refused.action(Setting.DATABASE_OWNER, Setting.DATABASE_OWNER_PASSWORD));
        }
    }

    private static void requireVersion(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST) {
            throw refusal("The database is older than PostgreSQL " + OLDEST + ". Upgrade it.");
        }
    }

    private void requireModestRole() {
        try (var connection = application.getConnection(); var rows = connection.createStatement().executeQuery(MAY_TOO_MUCH)) {
            if (rows.next() && rows.getBoolean(1)) {
                throw refusal(Setting.DATABASE_USER.variable() + " may change the journal or make itself mightier."
                        + " Use a role without superuser and createrole that is no member of the owner.");
            }
        } catch (SQLException failure) {
            throw refusal(DatabaseRefusal.of(failure).action(Setting.DATABASE_USER, Setting.DATABASE_PASSWORD));
        }
    }

    static RuntimeException refusal(String text) {
        return new ConfigurationException("Rapport did not start. " + text);
    }
}
