package dev.rapport.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.rapport.faults.Loopback;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** Runs the checks of {@code src/pages} against an application as a developer has it. */
@QuarkusTest
@TestProfile(PagesTest.Development.class)
class PagesTest {
    private static final Path FOLDER = Path.of("src", "pages");

    @TestHTTPResource
    URL address;

    @Test
    void pages_allChecks_pass() throws IOException, InterruptedException {
        assertEquals(0, npm("ci"));
        assertEquals(0, npm("run", "all"));
    }

    private int npm(String... arguments) throws IOException, InterruptedException {
        var command = new ProcessBuilder("npm").directory(FOLDER.toFile()).inheritIO();
        command.command().addAll(List.of(arguments));
        command.environment().put("BASE_URL", "http://localhost:" + address.getPort());
        return command.start().waitFor();
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
