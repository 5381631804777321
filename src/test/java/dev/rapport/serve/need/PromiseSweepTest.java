package dev.rapport.serve.need;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import dev.rapport.Tables;
import dev.rapport.ground.auth.Actor;
import dev.rapport.rules.promise.PromiseSweep;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;

/** The scheduled sweep may run beside these at any moment, as that of another replica would. */
@QuarkusTest
class PromiseSweepTest {
    /** More than two portions; with 10,000 it is the measurement of docs/reference/benchmarks.md. */
    private static final int MANY = Integer.getInteger("rapport.sweep.promises", 450);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** Past the interface, since so many calls would take long. */
    private static final String OVERDUE = """
            insert into promise select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'item_id', gen_random_uuid(), 'next', true,
                'to_customer', false, 'wake_at', p.made_at, 'due_at', p.made_at - interval '1 hour',
                'terms', p.terms || jsonb_build_object('limit', null, 'namedAt', p.made_at - interval '1 hour')))).*
              from promise p, generate_series(1, %d) where p.item_id = ? and p.measure = 'DELIVERY'""";
    private static final String UNREADABLE = """
            update promise set terms = terms || jsonb_build_object('calendarId', gen_random_uuid())
             where id = (select id from promise where customer_id = ? and wake_at is not null and measure = 'DELIVERY' and item_id <> ? limit 1)""";
    private static final String SAID = """
            select coalesce(f.times, 0)::text from promise p
              left join lateral (select count(*) as times from promise_fact f where f.promise_id = p.id and f.code = 'OVERDUE') f on true
             where p.customer_id = ? and p.item_id <> ? order by 1""";
    private static final String PUT_OFF = "select count(*)::text from promise where customer_id = ? and item_id <> ? and wake_at > made_at";

    @Inject
    PromiseSweep sweep;

    private UUID customer;
    private UUID need;

    @BeforeEach
    void open() {
        customer = Api.AGENT.create("/customers", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Many", "language", "en",
                "contacts", List.of(Map.of("type", "EMAIL", "value", "many-" + UUID.randomUUID() + "@example.org"))));
        need = need(Instant.now());
    }

    @Test
    void sweep_ofMoreThanAPortionAtOnce_saysOfEachThatItIsOverdue_withinAMinute() {
        overdue(MANY);
        var from = Instant.now();
        sweep(Instant.now());
        var took = Duration.between(from, Instant.now());
        assertEquals(MANY, said().stream().filter("1"::equals).count());
        assertTrue(took.compareTo(MINUTE) < 0, took::toString);
        Api.AGENT.get("/promises?customerId={customer}&standing=BROKEN&count=true&limit=1", customer).body("count", equalTo(MANY));
        Api.AGENT.get("/customers/{customer}/timeline?count=true&limit=1", customer).body("count", equalTo(MANY + 2));
    }

    /** Whoever comes second to a portion leaves it; the next sweep finds what neither had. */
    @Test
    void sweep_onTwoReplicasAtOnce_saysNothingTwice_andMissesNothing() {
        overdue(MANY);
        var replica = CompletableFuture.runAsync(() -> sweep(Instant.now()));
        sweep(Instant.now());
        replica.join();
        sweep(Instant.now());
        assertEquals(List.of("1"), said().stream().distinct().toList());
        assertEquals(MANY, said().size());
        Api.AGENT.get("/customers/{customer}/timeline?count=true&limit=1", customer).body("count", equalTo(MANY + 2));
    }

    @Test
    void promiseThatCannotBeWoken_holdsUpNoneOfTheOthers_andIsLookedAtLater() {
        overdue(5);
        Tables.change(UNREADABLE, customer, need);
        sweep(Instant.now());
        assertEquals(List.of("0", "1", "1", "1", "1"), said());
        assertEquals(List.of("1"), Tables.texts(PUT_OFF, customer, need));
        Tables.change("update promise set wake_at = null where customer_id = ? and item_id <> ?", customer, need);
    }

    @Test
    void neverSwept_ofANeedReceivedAMonthAgo_theTimeThatTheCustomerIsToldIsToCome() {
        var late = need(Instant.now().minus(Duration.ofDays(30)));
        var now = Instant.now();
        sweep(now);
        var told = Api.AGENT.get("/promises?itemId={need}", late)
                .body("items.findAll { it.toCustomer && it.insteadOfId == null }.measure.sort()", equalTo(List.of("DELIVERY", "FIRST_RESPONSE")))
                .body("items.findAll { it.toCustomer && it.insteadOfId == null }.toldTime", everyItem(notNullValue()))
                .extract().<List<String>>path("items.findAll { it.toldTime != null }.toldTime");
        assertEquals(List.of(), told.stream().filter(time -> !Instant.parse(time).isAfter(now)).toList());
        Api.AGENT.get("/messages?itemId={need}", late).body("items.template", hasItem("promise-at-risk"));
    }

    private UUID need(Instant receivedAt) {
        return Api.AGENT.create("/needs", Map.of("customerId", customer, "teamId", Desk.open().frontDesk(), "kind", "PURCHASE",
                "channel", "e-mail", "statement", "A lamp", "receivedAt", receivedAt.toString()));
    }

    private void overdue(int many) {
        Tables.change(OVERDUE.formatted(many), need);
    }

    /** How often each of the customer's promises was said to be overdue. */
    private List<String> said() {
        return Tables.texts(SAID, customer, need);
    }

    private void sweep(Instant at) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> sweep.sweep(Actor.desk(at)));
        } catch (Throwable failed) {
            throw new AssertionError(failed);
        }
    }
}
