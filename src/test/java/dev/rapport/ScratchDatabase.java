package dev.rapport;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

import org.eclipse.microprofile.config.ConfigProvider;

/** An empty database beside that of the application, for as long as a test needs it. */
final class ScratchDatabase {
    static final Map<String, String> PLACEHOLDERS = Map.of("app_role", setting("quarkus.datasource.username"),
            "app_password", setting("quarkus.datasource.password"));
    private static final String NAME = "scratch";

    private ScratchDatabase() {
    }

    /** What a test does at its address. */
    interface Work {
        void at(String address) throws SQLException;
    }

    static void with(Work work) throws SQLException {
        run("create database " + NAME);
        try {
            work.at(setting("quarkus.datasource.jdbc.url").replaceFirst("/[^/?]*(\\?|$)", "/" + NAME + "$1"));
        } finally {
            run("drop database " + NAME + " with (force)");
        }
    }

    static void run(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(setting("quarkus.datasource.jdbc.url"), setting("quarkus.flyway.username"),
                setting("quarkus.flyway.password")); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
