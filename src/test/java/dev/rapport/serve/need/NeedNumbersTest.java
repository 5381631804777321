package dev.rapport.serve.need;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class NeedNumbersTest {
    /** More than the pool has connections, and several blocks of numbers. */
    private static final int AT_A_TIME = 64;
    private static final int NEEDS = 320;

    @Test
    void create_moreAtOnceThanConnections_givesEachANumber() throws Exception {
        var desk = Desk.open();
        var customer = Api.AGENT.create("/customers", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Noor", "language", "ar"));
        var need = Map.of("customerId", customer, "teamId", desk.frontDesk(), "kind", "ADVICE", "channel", "chat", "statement", "Which size?");
        Callable<String> create = () -> Api.AGENT.post("/needs", need).statusCode(201).extract().path("reference");
        var workers = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            var references = new HashSet<String>();
            for (Future<String> reference : workers.invokeAll(Collections.nCopies(NEEDS, create))) {
                references.add(reference.get());
            }
            assertEquals(NEEDS, references.size());
        } finally {
            workers.shutdownNow();
        }
    }
}
