package dev.rapport.serve.need;

import static org.hamcrest.Matchers.equalTo;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import dev.rapport.Tables;
import dev.rapport.ground.auth.Actor;
import dev.rapport.rules.promise.PromiseSweep;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;

@QuarkusTest
class PromiseSweepTest {
    private static final int MANY = 450;
    /** Past the interface, since so many calls would take long. */
    private static final String OVERDUE = """
            insert into promise select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'item_id', gen_random_uuid(), 'next', true,
                'to_customer', false, 'wake_at', p.made_at, 'due_at', p.made_at - interval '1 hour',
                'terms', p.terms || jsonb_build_object('limit', null, 'namedAt', p.made_at - interval '1 hour')))).*
              from promise p, generate_series(1, %d) where p.item_id = ? and p.measure = 'DELIVERY'""".formatted(MANY);

    @Inject
    PromiseSweep sweep;

    @Test
    void sweep_ofMoreThanAPortionAtOnce_saysOfEachThatItIsOverdue() throws Throwable {
        var customer = Api.AGENT.create("/customers", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Many", "language", "en"));
        var need = Api.AGENT.create("/needs", Map.of("customerId", customer, "teamId", Desk.open().frontDesk(), "kind", "PURCHASE",
                "channel", "e-mail", "statement", "A lamp"));
        Tables.change(OVERDUE, need);
        VertxContextSupport.subscribeAndAwait(() -> sweep.sweep(Actor.desk(Instant.now())));
        Api.AGENT.get("/promises?customerId={customer}&standing=BROKEN&count=true&limit=1", customer).body("count", equalTo(MANY));
        Api.AGENT.get("/customers/{customer}/timeline?count=true&limit=1", customer).body("count", equalTo(MANY + 2));
    }
}
