package dev.rapport.ground.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Database;
import dev.rapport.Desk;
import io.quarkus.test.junit.QuarkusTest;

/** Transactions commit in another order than they began; the feed tells each of their events exactly once. */
@QuarkusTest
class LateCommitTest {
    private static final int WRITERS = 24;
    private static final int TRANSACTIONS = 20;

    private final UUID item = UUID.randomUUID();
    private UUID team;
    private Follower follower;

    @BeforeEach
    void goToTheEnd() {
        team = Desk.open().frontDesk();
        follower = new Follower(Api.AGENT, Follower.end());
    }

    @Test
    void laterTransaction_waitsForTheEarlierThatStillRuns() throws SQLException {
        try (var slow = Database.application(); var quick = Database.application()) {
            var first = JournalRows.add(slow, item, team);
            var second = JournalRows.add(quick, item, team);
            quick.commit();
            assertEquals(List.of(), follower.walk().seen());
            slow.commit();
            assertEquals(List.of(first.toString(), second.toString()), follower.walk().seen());
        }
    }

    @Test
    void rolledBackTransaction_isNeverTold() throws SQLException {
        try (var undone = Database.application(); var done = Database.application()) {
            JournalRows.add(undone, item, team);
            var event = JournalRows.add(done, item, team);
            done.commit();
            undone.rollback();
            assertEquals(List.of(event.toString()), follower.walk().seen());
        }
    }

    @Test
    void manyWriters_eachEventIsToldOnce() throws Exception {
        var workers = Executors.newFixedThreadPool(WRITERS);
        try (var held = Database.application()) {
            var written = new HashSet<String>(List.of(JournalRows.add(held, item, team).toString()));
            var writers = workers.invokeAll(writers());
            assertEquals(List.of(), follower.walk().seen(), "one transaction is still open before all of them");
            held.commit();
            var rest = writers().stream().map(workers::submit).toList();
            while (rest.stream().anyMatch(writer -> !writer.isDone())) {
                follower.walk();
            }
            for (var writer : writers) {
                written.addAll(writer.get());
            }
            for (Future<List<String>> writer : rest) {
                written.addAll(writer.get());
            }
            var seen = follower.walk().seen();
            assertEquals(written, new HashSet<>(seen));
            assertEquals(written.size(), seen.size(), "none twice");
            assertFalse(seen.size() < 2 * WRITERS * TRANSACTIONS);
        } finally {
            workers.shutdownNow();
        }
    }

    private List<Callable<List<String>>> writers() {
        var writers = new ArrayList<Callable<List<String>>>();
        for (var number = 0; number < WRITERS; number++) {
            var random = new Random(number);
            writers.add(() -> write(random));
        }
        return writers;
    }

    /** Two transactions at a time, of which the one that began first commits first or last, as chance has it. */
    private List<String> write(Random random) throws SQLException {
        var written = new ArrayList<String>();
        try (var one = Database.application(); var other = Database.application()) {
            for (var count = 0; count < TRANSACTIONS; count += 2) {
                written.add(JournalRows.add(one, item, team).toString());
                written.add(JournalRows.add(other, item, team).toString());
                (random.nextBoolean() ? one : other).commit();
                one.commit();
                other.commit();
            }
        }
        return written;
    }
}
