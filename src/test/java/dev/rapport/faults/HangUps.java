package dev.rapport.faults;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import dev.rapport.Wire;

/** Clients that post a customer and hang up, each under an idempotency key of its own. */
final class HangUps {
    private static final long LONGEST_NANOS = 4_000_000;
    private static final int CLIENTS = 4;
    private static final int REPEATERS = 16;
    /** So many hang up before one waits for its answer: together they stay below the queue for connections, beyond which all are refused. */
    private static final int BETWEEN_ANSWERS = 40;
    private static final String COUNTS = """
            with made as (select id from customer where name like ? || ' %')
            select (select count(*) from made) as customers,
                   (select count(*) from journal where type = 'customer.created' and subject_id in (select id from made)) as events,
                   (select count(*) from once where key like ? || '-%') as answers""";

    private final String run = "hangup-" + UUID.randomUUID();
    private final AtomicInteger replayed = new AtomicInteger();
    private final PackagedApplication application;
    private final int count;

    HangUps(PackagedApplication application, int count) {
        this.application = application;
        this.count = count;
    }

    /** What is stored at one moment; whole requests only when the three are equal. */
    record Stored(long customers, long events, long answers) {
        static Stored all(long count) {
            return new Stored(count, count, count);
        }
    }

    /** Posts and hangs up within some milliseconds, several at a time. */
    void run(String token) throws Exception {
        each(CLIENTS, index -> {
            var random = new Random(index);
            request(index, token).hangUp(random.nextLong(LONGEST_NANOS), random.nextBoolean());
            if (index % BETWEEN_ANSWERS == 0) {
                answered(index, token);
            }
        });
    }

    /** Repeats each request until it is answered. */
    void repeat(String token) throws Exception {
        each(REPEATERS, index -> {
            var answer = answered(index, token);
            if (answer.statusCode() != 201) {
                throw new AssertionError(answer.body());
            }
            replayed.addAndGet(answer.headers().firstValue("Idempotent-Replayed").isPresent() ? 1 : 0);
        });
    }

    private HttpResponse<String> answered(int index, String token) {
        var answer = post(index, token);
        while (answer.statusCode() == 409 || answer.statusCode() == 503) {
            answer = post(index, token);
        }
        return answer;
    }

    private HttpResponse<String> post(int index, String token) {
        return application.post("/api/v1/customers", token, run + "-" + index, body(index));
    }

    private void each(int atOnce, IntConsumer step) throws Exception {
        var clients = Executors.newFixedThreadPool(atOnce);
        try {
            var calls = IntStream.range(0, count).mapToObj(index -> Executors.callable(() -> step.accept(index))).toList();
            for (var call : clients.invokeAll(calls)) {
                call.get();
            }
        } finally {
            clients.shutdown();
        }
    }

    /** How many clients did not hang up in the end. */
    int answered() {
        return (count + BETWEEN_ANSWERS - 1) / BETWEEN_ANSWERS;
    }

    /** How many repetitions got the stored answer. */
    int replayed() {
        return replayed.get();
    }

    Stored stored(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(COUNTS)) {
            query.setString(1, run);
            query.setString(2, run);
            var row = query.executeQuery();
            row.next();
            return new Stored(row.getLong("customers"), row.getLong("events"), row.getLong("answers"));
        }
    }

    private Wire request(int index, String token) {
        return new Wire(application.address().getPort(), token, "POST /api/v1/customers",
                "Content-Type: application/json\r\nIdempotency-Key: " + run + "-" + index, body(index).getBytes(StandardCharsets.UTF_8));
    }

    private String body(int index) {
        return OpenDesk.customerNamed(run + " " + index).encode();
    }
}
