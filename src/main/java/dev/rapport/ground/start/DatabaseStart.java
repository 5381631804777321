package dev.rapport.ground.start;

import java.sql.DriverManager;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

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
        new DatabaseWait(() -> answers(flyway.getConfiguration().getDataSource())).await();
        flyway.migrate();
        requireModestRole();
    }

    /** A database that is away may come; one that refuses will not change its mind. */
    private static boolean answers(DataSource owner) {
        try (var connection = owner.getConnection()) {
            return connection.isValid(CONNECT_SECONDS);
        } catch (Exception failure) {
            var refused = DatabaseRefusal.of(failure);
            if (refused.isAway()) {
                return false;
            }
            throw refusal(refused.action(Setting.DATABASE_OWNER, Setting.DATABASE_OWNER_PASSWORD));
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
