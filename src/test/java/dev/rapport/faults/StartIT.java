package dev.rapport.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How the production artefact starts, and refuses to. */
class StartIT {
    private static final Path ARTEFACT = Path.of("target", "quarkus-app");

    private static PostgresServer database;
    private static SignInServer signIn;

    @BeforeAll
    static void start() {
        database = new PostgresServer();
        signIn = new SignInServer();
    }

    @AfterAll
    static void stop() {
        database.close();
        signIn.close();
    }

    @Test
    void start_goodSettings_becomesReadyAndLogsJson() {
        try (var application = new PackagedApplication(PackagedApplication.settings(database.url(), signIn.url()))) {
            application.awaitReady();
            assertEquals(200, application.get("/api/v1/me", signIn.token("administrator", "administrator")).statusCode());
            assertEquals(404, application.get("/q/health/ready", "").statusCode());
            assertTrue(application.output().lines().allMatch(line -> line.startsWith("{") && line.endsWith("}")), application::output);
        }
    }

    @Test
    void start_settingsMissingOrUnsafe_exitsWithTheActionForEach() {
        var settings = PackagedApplication.settings(database.url(), "http://login.example.org");
        settings.remove("RAPPORT_DATABASE_PASSWORD");
        try (var application = new PackagedApplication(settings)) {
            assertEquals(1, application.exitCode());
            assertEquals(List.of("Rapport did not start. Settings to correct: 2",
                    "- RAPPORT_DATABASE_PASSWORD is missing. Set it to 16 random characters or more,"
                            + " such as the output of: openssl rand -base64 24",
                    "- RAPPORT_SIGN_IN_URL is no https address, so that anybody on the way could hand out keys. Use https."),
                    application.output().lines().toList());
        }
    }

    @Test
    void start_databaseDoesNotExist_exitsWithTheAction() {
        try (var application = new PackagedApplication(PackagedApplication.settings(database.url() + "-else", signIn.url()))) {
            assertEquals(1, application.exitCode());
            assertTrue(application.output().contains("RAPPORT_DATABASE_URL names does not exist. Create it"), application::output);
        }
    }

    @Test
    void start_roleThatOwnsTheJournal_exitsWithTheAction() {
        database.execute("create role mighty login createrole");
        database.execute("create database rapport_mighty owner " + PostgresServer.OWNER);
        var settings = PackagedApplication.settings(database.url() + "_mighty", signIn.url());
        settings.put("RAPPORT_DATABASE_USER", "mighty");
        try (var application = new PackagedApplication(settings)) {
            assertEquals(1, application.exitCode());
            assertTrue(application.output().contains("RAPPORT_DATABASE_USER may change the journal"), application::output);
        }
    }

    @Test
    void start_databaseAway_waitsForIt() {
        try (var late = new PostgresServer()) {
            late.stop();
            try (var application = new PackagedApplication(PackagedApplication.settings(late.url(), signIn.url()))) {
                application.await(() -> application.output().contains("The database does not answer; waiting"));
                assertFalse(listens(application));
                late.start();
                application.awaitReady();
            }
        }
    }

    @Test
    void start_stoppedWhileItWaits_ends() {
        var nobody = "postgresql://127.0.0.1:" + Loopback.freePort() + "/rapport";
        try (var application = new PackagedApplication(PackagedApplication.settings(nobody, signIn.url()))) {
            application.await(() -> application.output().contains("The database does not answer; waiting"));
            application.terminate();
            assertEquals(143, application.exitCode());
        }
    }

    @Test
    void start_signInAway_isLiveNotReadyAndRefusesTokensForTheMoment() {
        try (var late = new SignInServer()) {
            late.stop();
            try (var application = new PackagedApplication(PackagedApplication.settings(database.url(), late.url()))) {
                application.await(application::isLive);
                assertFalse(application.isReady());
                var answer = application.get("/api/v1/me", late.token("administrator", "administrator"));
                assertEquals(503, answer.statusCode(), answer::body);
                assertTrue(answer.headers().firstValue("Retry-After").isPresent());
                late.start();
                application.awaitReady();
            }
        }
    }

    @Test
    void artefact_holdsNothingOfDevelopment() throws IOException {
        try (var libraries = Files.walk(ARTEFACT)) {
            assertEquals(List.of(), libraries.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains("embedded") || name.contains("zonky") || name.contains("devservices-oidc") || name.contains("greenmail") || name.contains("mail-api")).toList());
        }
        try (var jars = Stream.of("app", "quarkus").map(ARTEFACT::resolve).flatMap(StartIT::jars)) {
            assertEquals(List.of(), jars.flatMap(StartIT::entries).filter(name -> name.contains("rapport/edge/development/")).toList());
        }
    }

    private static boolean listens(PackagedApplication application) {
        try (var socket = new Socket("127.0.0.1", application.address().getPort())) {
            return socket.isConnected();
        } catch (ConnectException refused) {
            return false;
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static Stream<Path> jars(Path folder) {
        try {
            return Files.list(folder).filter(file -> file.toString().endsWith(".jar"));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static Stream<String> entries(Path jar) {
        try (var file = new JarFile(jar.toFile())) {
            return file.stream().map(entry -> entry.getName()).toList().stream();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
