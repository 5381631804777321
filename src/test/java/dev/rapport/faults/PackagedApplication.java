package dev.rapport.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The production artefact as a process of its own, on free ports, with its settings from the environment. */
public final class PackagedApplication implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);
    private static final Path ARTEFACT = Path.of("target", "quarkus-app", "quarkus-run.jar");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> environment;
    private final int port = Loopback.freePort();
    private final int managementPort = Loopback.freePort();
    private final Path log;
    private Process process;

    /** Starts it; it may refuse, see {@link #exitCode}. */
    public PackagedApplication(Map<String, String> environment) {
        this.environment = new HashMap<>(environment);
        this.environment.putAll(Map.of("QUARKUS_HTTP_PORT", "" + port, "QUARKUS_MANAGEMENT_PORT", "" + managementPort));
        try {
            log = Files.createTempFile(Files.createDirectories(Path.of("target", "faults")), "application", ".log");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        start();
    }

    /** Settings with which it starts; a test changes single ones. */
    public static Map<String, String> settings(String database, String signIn) {
        return new HashMap<>(Map.of(
                "RAPPORT_DATABASE_URL", database,
                "RAPPORT_DATABASE_PASSWORD", "Ap1-Lm55-vB33-qq90",
                "RAPPORT_DATABASE_OWNER", PostgresServer.OWNER,
                "RAPPORT_DATABASE_OWNER_PASSWORD", PostgresServer.OWNER_PASSWORD,
                "RAPPORT_SIGN_IN_URL", signIn,
                "RAPPORT_LINKS_BASE_URL", "https://desk.example.org",
                "RAPPORT_CRYPTO_MASTER_KEYS", "tests:c6m+9Jm79Nx70qTyyK9b2Z8meg7TGXIX3Su6FTdDblw=",
                "RAPPORT_RATE_LIMIT_REQUESTS", "1000000",
                "RAPPORT_FIRST_ADMINISTRATOR", "administrator"));
    }

    /** Starts it again after it ended, on the same ports. It lives for seconds, so it is compiled the quick way only. */
    public void start() {
        var java = ProcessHandle.current().info().command().orElse("java");
        var command = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-jar", ARTEFACT.toString());
        command.environment().putAll(environment);
        try {
            process = command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Waits until it is ready to serve. */
    public void awaitReady() {
        await(this::isReady);
    }

    /** Waits until the condition holds; fails after two minutes, or when the process ends before. */
    public void await(BooleanSupplier condition) {
        for (var deadline = Instant.now().plus(START); !condition.getAsBoolean();) {
            pause();
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("The application did not get there, see " + log + ": " + output());
            }
        }
    }

    public boolean isReady() {
        return health("/q/health/ready") == 200;
    }

    public boolean isLive() {
        return health("/q/health/live") == 200;
    }

    /** Status of a path on the port for health and metrics; 0 where nobody answers. */
    public int health(String path) {
        var request = HttpRequest.newBuilder(managementAddress().resolve(path)).timeout(Duration.ofSeconds(10)).build();
        return http.sendAsync(request, BodyHandlers.discarding()).handle((answer, failure) -> failure == null ? answer.statusCode() : 0).join();
    }

    /** A call of the API with this token. */
    public HttpResponse<String> get(String path, String token) {
        return answer(request(path, token));
    }

    /** Posts JSON under an idempotency key. */
    public HttpResponse<String> post(String path, String token, String key, String json) {
        return answer(request(path, token).header("Idempotency-Key", key).POST(BodyPublishers.ofString(json)));
    }

    /** Puts JSON at a version. */
    public HttpResponse<String> put(String path, String token, int version, String json) {
        return answer(request(path, token).header("If-Match", "\"" + version + "\"").PUT(BodyPublishers.ofString(json)));
    }

    /** Any request, without a body. */
    public HttpResponse<String> call(String method, String path, String token) {
        return answer(request(path, token).method(method, BodyPublishers.noBody()));
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public URI managementAddress() {
        return URI.create("http://127.0.0.1:" + managementPort);
    }

    /** All that it wrote so far. */
    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Waits until it ends. */
    public int exitCode() {
        return process.onExit().orTimeout(START.toSeconds(), TimeUnit.SECONDS).join().exitValue();
    }

    /** Asks it to stop (SIGTERM); {@link #exitCode} waits until it did. */
    public void terminate() {
        process.destroy();
    }

    /** Takes it away at once (SIGKILL). */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(address().resolve(path)).timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token).header("Content-Type", "application/json");
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), BodyHandlers.ofString()).join();
    }

    private void pause() {
        process.onExit().completeOnTimeout(process, 100, TimeUnit.MILLISECONDS).join();
    }
}
