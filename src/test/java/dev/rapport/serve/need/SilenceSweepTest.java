package dev.rapport.serve.need;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Tables;
import dev.rapport.ground.auth.Actor;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;

/** Needs delivered long ago, which no interface can make; the scheduled sweep may run beside these at any moment. */
@QuarkusTest
class SilenceSweepTest {
    private static final String LONG_AGO = "update need set silent_at = delivered_at - interval '1 day' where id = ?";
    /** Nothing that may become of it in the tables, so that it cannot be closed. */
    private static final String BROKEN = "update need set about = '[]', silent_at = delivered_at - interval '2 days' where id = ?";
    private static final String MENDED = "update need set about = '{\"references\": []}', silent_at = null where id = ?";

    @Inject
    SilenceSweep sweep;

    @Test
    void sweep_onTwoReplicasAtOnce_closesOnce() {
        var needs = Stream.generate(SilenceSweepTest::delivered).limit(3).toList();
        needs.forEach(need -> Tables.change(LONG_AGO, need));
        var replica = CompletableFuture.runAsync(this::sweep);
        sweep();
        replica.join();
        needs.forEach(need -> Api.AGENT.get("/needs/{need}", need).header("ETag", "\"2\"").body("status", equalTo("CLOSED")).body("ending", equalTo("SILENT")));
    }

    @Test
    void sweep_beforeThePeriodIsOver_leavesItDelivered() {
        var need = delivered();
        sweep();
        Api.AGENT.get("/needs/{need}", need).body("status", equalTo("DELIVERED")).body("ending", nullValue());
    }

    @Test
    void sweep_ofOneThatFails_closesTheOthers() {
        var broken = delivered();
        var need = delivered();
        Tables.change(BROKEN, broken);
        Tables.change(LONG_AGO, need);
        sweep();
        Tables.change(MENDED, broken);
        Api.AGENT.get("/needs/{need}", need).body("ending", equalTo("SILENT"));
        Api.AGENT.get("/needs/{need}", broken).body("status", equalTo("DELIVERED"));
    }

    private static UUID delivered() {
        var need = Needs.create();
        Api.AGENT.post("/needs/{need}/delivery", "{}", need).statusCode(200);
        return need;
    }

    private void sweep() {
        try {
            VertxContextSupport.subscribeAndAwait(() -> sweep.sweep(Actor.desk(Instant.now())));
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }
}
