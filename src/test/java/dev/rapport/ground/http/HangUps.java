package dev.rapport.ground.http;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import dev.rapport.Database;
import dev.rapport.Wire;

/** Clients that post a customer and hang up, each under an idempotency key of its own. */
public final class HangUps {
    private static final long LONGEST_NANOS = 4_000_000;
    private static final int CLIENTS = 4;
    /** So many hang up before one waits for its answer: together they stay below the queue for connections, beyond which all are refused. */
    private static final int BETWEEN_ANSWERS = 40;
    private static final String COUNTS = """
            with made as (select id from customer where name like '%1$s %%')
            select (select count(*) from made),
                   (select count(*) from journal where type = 'customer.created' and subject_id in (select id from made)),
                   (select count(*) from once where key like '%1$s-%%')""";

    private final String run = "hangup-" + UUID.randomUUID();
    private final AtomicInteger replayed = new AtomicInteger();
    private final int count;

    public HangUps(int count) {
        this.count = count;
    }

    /** What is stored at one moment; whole requests only when the three are equal. */
    public record Stored(long customers, long events, long answers) {
        static Stored all(long count) {
            return new Stored(count, count, count);
        }
    }

    /** Posts and hangs up within some milliseconds, several at a time. */
    public void run() throws Exception {
        each(index -> {
            var random = new Random(index);
            request(index).hangUp(random.nextLong(LONGEST_NANOS), random.nextBoolean());
            if (index % BETWEEN_ANSWERS == 0) {
                answered(index);
            }
        });
    }

    /** Repeats each request until it is answered. */
    public void repeat() throws Exception {
        each(index -> {
            var answer = answered(index);
            if (!answer.startsWith("HTTP/1.1 201")) {
                throw new AssertionError(answer);
            }
            replayed.addAndGet(answer.contains("Idempotent-Replayed: true") ? 1 : 0);
        });
    }

    private String answered(int index) {
        var answer = request(index).exchange();
        while (answer.startsWith("HTTP/1.1 409") || answer.startsWith("HTTP/1.1 503")) {
            answer = request(index).exchange();
        }
        return answer;
    }

    private void each(IntConsumer step) throws Exception {
        var clients = new ForkJoinPool(CLIENTS);
        try {
            clients.submit(() -> IntStream.range(0, count).parallel().forEach(step)).get();
        } finally {
            clients.shutdown();
        }
    }

    /** How many repetitions got the stored answer. */
    public int replayed() {
        return replayed.get();
    }

    /** Asked past the application, which is busy. */
    public Stored stored() throws SQLException {
        try (var connection = Database.application(); var statement = connection.createStatement()) {
            var row = statement.executeQuery(COUNTS.formatted(run));
            row.next();
            return new Stored(row.getLong(1), row.getLong(2), row.getLong(3));
        }
    }

    private Wire request(int index) {
        var body = "{\"kind\":\"PUBLIC_MEMBER\",\"internal\":false,\"name\":\"%s %d\",\"language\":\"en\"}".formatted(run, index);
        return new Wire("agent", "POST /api/v1/customers", "Content-Type: application/json\r\nIdempotency-Key: " + run + "-" + index,
                body.getBytes(StandardCharsets.UTF_8));
    }
}
