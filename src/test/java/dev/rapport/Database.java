package dev.rapport;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.eclipse.microprofile.config.ConfigProvider;

/** Connections of a test's own, past the application. */
public final class Database {
    private Database() {
    }

    /** Of the application's role, in a transaction. */
    public static Connection application() throws SQLException {
        return open("quarkus.datasource.username", "quarkus.datasource.password");
    }

    /** Of the owner of the tables, in a transaction. */
    public static Connection owner() throws SQLException {
        return open("quarkus.flyway.username", "quarkus.flyway.password");
    }

    private static Connection open(String user, String password) throws SQLException {
        var connection = DriverManager.getConnection(setting("quarkus.datasource.jdbc.url"), setting(user), setting(password));
        connection.setAutoCommit(false);
        return connection;
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
