package dev.rapport.ground.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.rapport.Desk;
import dev.rapport.Wire;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;

@QuarkusTest
class BulkTest {
    private static final int ITEMS = 100;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private final String name = "bulk-" + UUID.randomUUID();

    @Inject
    Pool pool;

    @BeforeEach
    void open() {
        Desk.open();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void clientThatHangsUp_leavesEachItemDoneOnce(boolean farewell) {
        wire("Idempotency-Key: " + name).hangUp(() -> customers() > 0, farewell);
        await(() -> customers() == ITEMS);
        var repeated = wire("Idempotency-Key: " + name).exchange();
        assertEquals(ITEMS, repeated.split("\"status\":201", -1).length - 1, repeated);
        assertEquals(ITEMS, customers());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void clientWithoutKey_thatHangsUp_leavesEachItemDoneToo(boolean farewell) {
        wire("X-Request-Id: " + name).hangUp(() -> customers() > 0, farewell);
        await(() -> customers() == ITEMS);
    }

    private static void await(BooleanSupplier done) {
        var end = System.nanoTime() + PATIENCE;
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("The items that were left when the client hung up were never done");
            }
        }
    }

    private Wire wire(String header) {
        var items = IntStream.range(0, ITEMS).mapToObj(index -> """
                {"kind":"PUBLIC_MEMBER","internal":false,"name":"%s %d","language":"en"}""".formatted(name, index));
        return new Wire("agent", "POST /api/v1/customers/bulk", "Content-Type: application/json\r\n" + header,
                items.collect(Collectors.joining(",", "[", "]")).getBytes(UTF_8));
    }

    private long customers() {
        return pool.preparedQuery("select count(*) from customer where name like $1 || ' %'").executeAndAwait(Tuple.of(name))
                .iterator().next().getLong(0);
    }
}
