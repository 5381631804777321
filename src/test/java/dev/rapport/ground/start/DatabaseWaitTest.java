package dev.rapport.ground.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.rapport.LogRecords;

class DatabaseWaitTest {
    private int seconds;

    @Test
    void databaseThatStaysAway_isToldEachTenSecondsAndGivenUpAfterFiveMinutes() {
        try (var log = new LogRecords()) {
            var refusal = assertThrows(RuntimeException.class, waitingUntil(Integer.MAX_VALUE)::await);
            assertTrue(refusal.getMessage().contains("did not answer for 5 minutes"), refusal::getMessage);
            assertEquals(300, seconds);
            assertEquals(IntStream.range(0, 30).mapToObj(ten -> ten * 10 + " s of at most 300 s").toList(), told(log));
        }
    }

    @Test
    void databaseThatComes_isAwaitedAndNoLonger() {
        try (var log = new LogRecords()) {
            waitingUntil(25).await();
            assertEquals(25, seconds);
            assertEquals(List.of("0 s of at most 300 s", "10 s of at most 300 s", "20 s of at most 300 s"), told(log));
        }
    }

    /** A second passes with each pause. */
    private DatabaseWait waitingUntil(int there) {
        return new DatabaseWait(() -> seconds < there ? Optional.of("refused") : Optional.empty(),
                () -> TimeUnit.SECONDS.toNanos(seconds), () -> seconds++);
    }

    private static List<String> told(LogRecords log) {
        return log.all().stream().filter(record -> record.getLoggerName().equals(DatabaseWait.class.getName()))
                .map(record -> record.getFormattedMessage().replaceFirst(".*waiting, (.*) so far: refused", "$1")).toList();
    }
}
