package dev.rapport.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A real PostgreSQL that keeps what it acknowledged ({@code fsync} and {@code synchronous_commit} on), with the database
 * {@code rapport} and its owner, who is no superuser. It can be frozen, stopped, killed and started again, each time on
 * the same port with the same data.
 */
public final class PostgresServer implements AutoCloseable {
    static final String OWNER = "rapport_owner";
    static final String OWNER_PASSWORD = "Ow9-Kx27-pQ41-zz81";

    private final int port = Loopback.freePort();
    private final Path data;
    private EmbeddedPostgres postgres;

    /** Starts it with an empty database. */
    public PostgresServer() {
        try {
            data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "faults")), "postgres");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        start();
        execute("create role " + OWNER + " login createrole password '" + OWNER_PASSWORD + "'");
        execute("create database rapport owner " + OWNER);
    }

    /** Starts it again after {@link #stop} or {@link #kill}. */
    public void start() {
        try {
            postgres = EmbeddedPostgres.builder().setPort(port).setDataDirectory(data).setCleanDataDirectory(false)
                    .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on").start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As an operator gives it to the application. */
    public String url() {
        return "postgresql://127.0.0.1:" + port + "/rapport";
    }

    /** A connection of a superuser to the application's database. */
    public Connection connect() throws SQLException {
        return postgres.getDatabase("postgres", "rapport").getConnection();
    }

    /** Runs SQL as superuser, outside of the application's database. */
    public void execute(String sql) {
        try (var connection = postgres.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** How many statements of anybody wait for a lock. */
    public int waitingForLocks() {
        return sessions("wait_event_type = 'Lock'");
    }

    /** How many sessions of the application do something or are in a transaction. */
    public int busy() {
        return sessions("usename = 'rapport_app' and state <> 'idle'");
    }

    private int sessions(String condition) {
        try (var connection = postgres.getPostgresDatabase().getConnection(); var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from pg_stat_activity where " + condition)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Lets it hang: connections are taken, nothing is answered. */
    public void freeze() {
        signal("STOP");
    }

    /** Ends {@link #freeze}. */
    public void thaw() {
        signal("CONT");
    }

    /** Takes it away in good order. */
    public void stop() {
        try {
            postgres.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Takes its processes away at once, without good-bye. */
    public void kill() {
        var all = processes().toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
        stop();
    }

    @Override
    public void close() {
        stop();
    }

    private void signal(String name) {
        processes().forEach(each -> {
            try {
                new ProcessBuilder("sh", "-c", "kill -" + name + " " + each.pid()).start().onExit().join();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    /** The first process starts all others, so it is told first. */
    private Stream<ProcessHandle> processes() {
        try {
            var first = ProcessHandle.of(Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip()));
            return first.stream().flatMap(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
