package dev.rapport.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.rapport.Database;
import dev.rapport.faults.Loopback;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** Runs the checks of {@code src/pages}, and what the pages say to paste, against an application as a developer has it. */
@QuarkusTest
@TestProfile(PagesTest.Development.class)
class PagesTest {
    private static final Path CHECKS = Path.of("src", "pages");
    private static final Path LOG = Path.of("target", "pages.log");
    private static final int MINUTES = 5;
    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    /** What was made with the tables; each call of these tests comes later. */
    private static final String MADE_AT_FIRST = "select count(*) from journal where type = '%s' and at < (select max(installed_on) from flyway_schema_history)";

    @TestHTTPResource
    URL address;

    @Test
    void pages_allChecks_pass() throws Exception {
        run(CHECKS, "npm", "ci");
        var told = run(CHECKS, "npm", "run", "all");
        assertTrue(told.contains("the offer is ANSWERED"), told);
    }

    @ParameterizedTest
    @CsvSource({"team.created,3", "customer.created,40", "need.created,120"})
    void firstStart_makesTheSample(String type, int count) throws SQLException {
        try (var connection = Database.owner(); var rows = connection.createStatement().executeQuery(MADE_AT_FIRST.formatted(type))) {
            rows.next();
            assertEquals(count, rows.getInt(1));
        }
    }

    @Test
    void readme_itsFiveCalls_endInAnAgreement() throws Exception {
        var told = paste(Path.of("README.md"), "## The first need, in five calls", "## Read on");
        assertTold(told, "\"status\":\"CONFIRMED\"", "\"status\":\"ANSWERED\"");
    }

    @Test
    void tutorial_itsCalls_endAsItSays() throws Exception {
        var told = paste(Path.of("docs/tutorial/first-day.md"), "# Tutorial", "## Where to go on");
        assertTold(told, "\"status\":\"CONFIRMED\"", "\"priority\":\"HIGH\"", "\"354.00\"", "\"ending\":\"ACCEPTED\"", "\"NOT_FOUND\"",
                "\"FORBIDDEN\"", "\"count\":1");
    }

    private static void assertTold(String told, String... parts) {
        assertEquals(List.of(), List.of(parts).stream().filter(part -> !told.contains(part)).toList(), told);
    }

    /** What a reader does who pastes every block of a part of a page. */
    private String paste(Path page, String from, String until) throws Exception {
        var text = Files.readString(page);
        var blocks = BLOCK.matcher(text.substring(text.indexOf(from), text.indexOf(until))).results().map(block -> block.group(1));
        return run(Path.of("."), "bash", "-euc", blocks.collect(Collectors.joining("\n")).replace("http://localhost:8080", base()));
    }

    private String run(Path folder, String... command) throws Exception {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(LOG.toFile());
        builder.environment().putAll(Map.of("BASE_URL", base(), "TOKEN", token()));
        var process = builder.start();
        process.getOutputStream().close();
        var ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        assertTrue(ended && process.exitValue() == 0, PagesTest::output);
        return output();
    }

    private String base() {
        return "http://localhost:" + address.getPort();
    }

    private String token() throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(base() + "/q/dev-sign-in/agent")).build(), BodyHandlers.ofString()).body();
    }

    private static String output() {
        try {
            return Files.readString(LOG);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The profile of development, on free ports and with an empty database. */
    public static class Development implements QuarkusTestProfile {
        @Override
        public String getConfigProfile() {
            return "dev";
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            var port = "" + Loopback.freePort();
            return Map.of("quarkus.http.test-port", "0", "quarkus.management.test-port", "0",
                    "quarkus.embedded.postgresql.port", port, "rapport.development.database-port", port);
        }
    }
}
