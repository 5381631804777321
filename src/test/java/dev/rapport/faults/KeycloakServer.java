package dev.rapport.faults;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A real Keycloak on a free loopback port with the committed realm and the test users (password = name). It can be
 * taken away and started again with the same port and keys. System properties: {@code keycloak.home},
 * {@code keycloak.java.home}.
 */
public final class KeycloakServer implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final String JVM =
            "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms128m -Xmx384m -Dfile.encoding=UTF-8";

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path home = Path.of(System.getProperty("keycloak.home", "target/keycloak")).toAbsolutePath();
    private final String java = System.getProperty("keycloak.java.home", System.getProperty("java.home"));
    private final String password = UUID.randomUUID().toString();
    private final Path data;
    private final Path log;
    private final int port = Loopback.freePort();
    private Process process;

    /** Begins to start it with its realm; {@link #awaitUsers} ends that. */
    public KeycloakServer() throws IOException {
        Path imports = Files.createDirectories(home.resolve("data/import"));
        Path realm = Path.of("src/main/keycloak/rapport-realm.json");
        Files.copy(realm, imports.resolve(realm.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        data = Files.createTempDirectory(home.resolve("data"), "run");
        log = data.resolve("keycloak.log");
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
        launch();
    }

    /** Waits until it answers, and brings the users. */
    public void awaitUsers() throws IOException {
        awaitReady();
        admin("PUT", "", "{\"passwordPolicy\": \"\"}");
        admin("POST", "/partialImport", Files.readString(Path.of("src/test/keycloak/rapport-users.json")));
    }

    /** Starts it again after {@link #stop} or {@link #kill}: same port, same keys, same users. */
    public void start() throws IOException {
        launch();
        awaitReady();
    }

    private void launch() throws IOException {
        var command = new ProcessBuilder("sh", home.resolve("bin/kc.sh").toString(), "start-dev", "--import-realm",
                "--http-host=127.0.0.1", "--http-port=" + port,
                "--db-url=jdbc:h2:file:" + data + "/keycloak;NON_KEYWORDS=VALUE");
        command.environment().putAll(Map.of("JAVA_HOME", java, "JAVA_OPTS", JVM,
                "KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", password));
        process = command.redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile())).start();
    }

    /** What its tokens carry as {@code iss}; also the address to configure. */
    public String issuer() {
        return "http://127.0.0.1:" + port + "/realms/rapport";
    }

    /** A good access token of this test user. */
    public String token(String user) {
        return token(user, "rapport-test");
    }

    /** Through rapport-test-short a token good for five seconds, through rapport-test-elsewhere one not for us. */
    public String token(String user, String client) {
        return grant("rapport", "grant_type=password&client_id=" + client + "&username=" + user + "&password=" + user);
    }

    /** A good access token of the machine {@code rapport-integrator}. */
    public String clientCredentialsToken() {
        var clients = new JsonArray(admin("GET", "/clients?clientId=rapport-integrator", ""));
        return grant("rapport", "grant_type=client_credentials&client_id=rapport-integrator&client_secret="
                + clients.getJsonObject(0).getString("secret"));
    }

    /** Signs with a new key from now on and withdraws the old ones: tokens issued before are good no longer. */
    public void rotateKeys() {
        var keys = new JsonArray(admin("GET", "/components?type=org.keycloak.keys.KeyProvider", ""));
        admin("POST", "/components", signingKey(System.currentTimeMillis(), true));
        keys.stream().map(JsonObject.class::cast).filter(key -> "rsa-generated".equals(key.getString("providerId")))
                .forEach(key -> admin("PUT", "/components/" + key.getString("id"), signingKey(0, false)));
    }

    /** Takes it away at once, without good-bye. */
    public void kill() {
        end(ProcessHandle::destroyForcibly);
    }

    /** Takes it away in good order. */
    public void stop() {
        end(ProcessHandle::destroy);
    }

    @Override
    public void close() {
        kill();
    }

    private String grant(String realm, String form) {
        var request = request("/realms/" + realm + "/protocol/openid-connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form));
        return new JsonObject(exchange(request)).getString("access_token");
    }

    private String admin(String verb, String path, String body) {
        String token = grant("master", "grant_type=password&client_id=admin-cli&username=admin&password=" + password);
        var request = request("/admin/realms/rapport" + path).method(verb, BodyPublishers.ofString(body));
        return exchange(request.header("Authorization", "Bearer " + token).header("Content-Type", "application/json"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(ANSWER);
    }

    private String exchange(HttpRequest.Builder request) {
        var answer = http.sendAsync(request.build(), BodyHandlers.ofString()).join();
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer + ": " + answer.body());
        }
        return answer.body();
    }

    private static String signingKey(long priority, boolean on) {
        return """
                {"name": "rsa-%1$d", "providerId": "rsa-generated", "providerType": "org.keycloak.keys.KeyProvider",
                 "config": {"priority": ["%1$d"], "algorithm": ["RS256"], "active": ["%2$s"], "enabled": ["%2$s"]}}
                """.formatted(priority, on);
    }

    private void awaitReady() {
        for (var deadline = Instant.now().plus(START); !ready();) {
            process.onExit().completeOnTimeout(process, 200, TimeUnit.MILLISECONDS).join();
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                kill();
                throw new IllegalStateException("Keycloak did not start, see " + log);
            }
        }
    }

    private boolean ready() {
        var discovery = request("/realms/rapport/.well-known/openid-configuration").build();
        return http.sendAsync(discovery, BodyHandlers.discarding())
                .handle((answer, failure) -> failure == null && answer.statusCode() == 200).join();
    }

    private void end(Predicate<ProcessHandle> how) {
        var tree = tree();
        tree.forEach(how::test);
        tree.forEach(one -> one.onExit().orTimeout(1, TimeUnit.MINUTES).join());
    }

    private List<ProcessHandle> tree() {
        return process == null ? List.of()
                : Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    }
}
