package dev.rapport.serve.need;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

import com.sun.management.OperatingSystemMXBean;

import dev.rapport.Tables;
import dev.rapport.ground.job.Imports;
import io.quarkus.test.junit.QuarkusTest;

/**
 * How many rows a second an import takes, with {@code -Dimport.rows=100000}; a benchmark, which no lane runs. It fails where they are fewer than
 * {@code -Dimport.rate} says, 2,000 if left out. It tells processor time, too, which is much the same on a busy machine (of the database on Linux only).
 */
@QuarkusTest
@EnabledIfSystemProperty(named = "import.rows", matches = "\\d+")
class ImportSpeedTest {
    private static final Logger LOG = Logger.getLogger(ImportSpeedTest.class);
    private static final int CUSTOMERS = 20_000;

    private final String system = "old-" + UUID.randomUUID();
    private final int rows = Integer.getInteger("import.rows", 0);
    private final long least = Long.getLong("import.rate", 2_000);

    @Test
    void import_ofManyRows_takesAsManyASecondAsAsked() {
        var customers = timed("customers", CUSTOMERS, Map.of("kind", "PUBLIC_MEMBER", "language", "en"), "CUSTOMER", List.of("id", "name", "email"),
                index -> index + ",Customer " + index + ",customer" + index + "@example.org");
        var needs = timed("needs", rows, Map.of("kind", "ADVICE", "channel", "e-mail", "status", "CLOSED"), "NEED", List.of("id", "customer", "receivedAt", "endedAt", "statement"),
                index -> index + "," + index % CUSTOMERS + ",2024-03-01 10:00,2024-03-02 11:30,\"The sofa of order " + index + " is larger, than the door; what can be done?\"");
        var messages = timed("messages", rows, Map.of("channel", "e-mail"), "MESSAGE", List.of("id", "need", "at", "direction", "text"),
                index -> index + "," + index + ",2024-03-01 11:00,INWARD,\"It is as wide as the door, and the sofa is wider.\"");
        assertAll(() -> assertFast("customers", customers), () -> assertFast("needs", needs), () -> assertFast("messages", messages));
    }

    private void assertFast(String what, long rate) {
        assertTrue(rate >= least, () -> rate + " " + what + " a second, and not " + least);
    }

    /** Rows a second. */
    private long timed(String what, int count, Map<String, String> words, String kind, List<String> columns, IntFunction<String> row) {
        var file = IntStream.range(0, count).mapToObj(row).collect(Collectors.joining("\n", String.join(",", columns) + "\n", "\n")).getBytes(StandardCharsets.UTF_8);
        var fields = new ArrayList<Map<String, Object>>();
        columns.forEach(column -> fields.add(Map.of("field", column, "columns", List.of(column))));
        words.forEach((field, word) -> fields.add(Map.of("field", field, "otherwise", word)));
        var id = Imports.begin(new HashMap<>(Map.of("system", system, "rows", kind, "format", "CSV", "fields", fields)), file);
        var start = Instant.now();
        var processor = processorMillis();
        var database = databaseMillis();
        Imports.sweep();
        var millis = Duration.between(start, Instant.now()).toMillis();
        processor = processorMillis() - processor;
        database = databaseMillis() - database;
        assertEquals(count, Imports.told(id).getInt("created"));
        var rate = count * 1000L / millis;
        System.gc();
        var heap = Runtime.getRuntime();
        LOG.infof("%d %s in %d ms: %d rows/s, %d MB of heap in use after it; a row took %.3f ms of processor time here and %.3f in the database", count, what,
                millis, rate, (heap.totalMemory() - heap.freeMemory()) >> 20, (double) processor / count, (double) database / count);
        return rate;
    }

    private static long processorMillis() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1_000_000;
    }

    /** Of the database's processes, those that ended included; in hundredths of a second, as Linux counts. */
    private static long databaseMillis() {
        var processes = Tables.texts("select pid::text from pg_stat_activity");
        var parent = times(processes.get(0)).get(0);
        return 10 * (processes.stream().map(ImportSpeedTest::times).filter(each -> !each.isEmpty()).mapToLong(each -> each.get(1)).sum()
                + times(parent.toString()).get(2));
    }

    /** Parent, ticks of the process, ticks of its ended children. */
    private static List<Long> times(String process) {
        try {
            var text = Files.readString(Path.of("/proc", process, "stat"));
            var fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
            return List.of(Long.valueOf(fields[1]), Long.parseLong(fields[11]) + Long.parseLong(fields[12]), Long.parseLong(fields[13]) + Long.parseLong(fields[14]));
        } catch (IOException ended) {
            return List.of();
        }
    }
}
