package dev.rapport.edge.development;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * The embedded PostgreSQL of a developer's machine, with its data in the project's folder. It runs until the
 * process ends, through live reloads too.
 */
final class DevelopmentDatabase {
    static final Path DATA = Path.of(".rapport", "postgresql");
    /** A property of the process, since a live reload forgets every class of ours. */
    static final String PORT = "rapport.development.database-port";

    private DevelopmentDatabase() {
    }

    /** Starts it, unless it runs since before a live reload. */
    static void start() {
        if (System.getProperty(PORT) == null) {
            try {
                freeData();
                System.setProperty(PORT, "" + postgres().getPort());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** The library's own lock tells whether the process lives that started the PostgreSQL there. */
    private static void freeData() throws IOException {
        var file = DATA.resolve("epg-lock");
        if (Files.exists(file)) {
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE); var lock = channel.tryLock()) {
                if (lock == null) {
                    exitSinceRunning();
                }
                stopOrphan(DATA.resolve("postmaster.pid"));
            }
        }
    }

    private static void exitSinceRunning() {
        System.err.println("Rapport already runs in development from this folder, and its data serves one process at a time."
                + " Stop the other one first, with q or Ctrl-C where it runs.");
        System.exit(1);
    }

    /** A process that was killed leaves its PostgreSQL behind. */
    private static void stopOrphan(Path file) throws IOException {
        if (Files.exists(file)) {
            ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0).strip()))
                    .filter(process -> process.info().command().orElse("").contains("postgres"))
                    .ifPresent(orphan -> {
                        orphan.destroy();
                        orphan.onExit().join();
                    });
        }
    }

    private static EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.builder().setDataDirectory(DATA).setCleanDataDirectory(false)
                .setServerConfig("fsync", "on").start();
    }
}
