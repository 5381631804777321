package dev.rapport.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final Path LOG = Path.of("target", "pages.log");

    @TestHTTPResource
    URL address;

    @Test
    void pages_allChecks_pass() throws IOException, InterruptedException {
        run("npm", "ci");
        run("npm", "run", "all");
    }

    private void run(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(FOLDER.toFile()).redirectErrorStream(true).redirectOutput(LOG.toFile());
        builder.environment().put("BASE_URL", "http://localhost:" + address.getPort());
        var process = builder.start();
        process.getOutputStream().close();
        assertEquals(0, process.waitFor(), PagesTest::output);
    }

    private static String output() {
        try {
            return Files.readString(LOG);
        } catch (IOException unreadable) {
            return "See " + LOG;
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
