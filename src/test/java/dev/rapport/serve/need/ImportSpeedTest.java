package dev.rapport.serve.need;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import dev.rapport.ground.job.Imports;
import io.quarkus.test.junit.QuarkusTest;

/** How many rows a second an import takes, with {@code -Dimport.rows=100000}; a benchmark, which no lane runs. */
@QuarkusTest
@EnabledIfSystemProperty(named = "import.rows", matches = "\\d+")
class ImportSpeedTest {
    private static final Logger LOG = Logger.getLogger(ImportSpeedTest.class);
    private static final int CUSTOMERS = 5_000;

    private final String system = "old-" + UUID.randomUUID();
    private final int rows = Integer.getInteger("import.rows", 0);

    @Test
    void import_ofManyRows() {
        timed("customers", CUSTOMERS, Map.of("kind", "PUBLIC_MEMBER", "language", "en"), "CUSTOMER", List.of("id", "name", "email"),
                index -> index + ",Customer " + index + ",customer" + index + "@example.org");
        timed("needs", rows, Map.of("kind", "ADVICE", "channel", "e-mail", "status", "CLOSED"), "NEED", List.of("id", "customer", "receivedAt", "endedAt", "statement"),
                index -> index + "," + index % CUSTOMERS + ",2024-03-01 10:00,2024-03-02 11:30,\"The sofa of order " + index + " is larger, than the door; what can be done?\"");
    }

    private void timed(String what, int count, Map<String, String> words, String kind, List<String> columns, IntFunction<String> row) {
        var file = IntStream.range(0, count).mapToObj(row).collect(Collectors.joining("\n", String.join(",", columns) + "\n", "\n")).getBytes(StandardCharsets.UTF_8);
        var fields = new ArrayList<Map<String, Object>>();
        columns.forEach(column -> fields.add(Map.of("field", column, "columns", List.of(column))));
        words.forEach((field, word) -> fields.add(Map.of("field", field, "otherwise", word)));
        var id = Imports.begin(new HashMap<>(Map.of("system", system, "rows", kind, "format", "CSV", "fields", fields)), file);
        var start = Instant.now();
        Imports.sweep();
        var millis = Duration.between(start, Instant.now()).toMillis();
        assertEquals(count, Imports.told(id).getInt("created"));
        System.gc();
        var heap = Runtime.getRuntime();
        LOG.infof("%d %s in %d ms: %d rows/s, %d MB of heap in use after it", count, what, millis, count * 1000L / millis,
                (heap.totalMemory() - heap.freeMemory()) >> 20);
    }
}
