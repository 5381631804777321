package dev.rapport.serve.choice;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;

/** Offers made days ago, which no interface can make; the scheduled sweep may run beside these at any moment. */
@QuarkusTest
class OfferSweepTest {
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Inject
    OfferService offers;

    @Inject
    OfferSweep sweep;

    private Desk desk;
    private UUID need;

    @BeforeEach
    void open() {
        desk = Desk.open();
        var customer = Api.AGENT.create("/customers", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Mei Lin", "language", "en"));
        need = Api.AGENT.create("/needs", Map.of("customerId", customer, "teamId", desk.frontDesk(), "kind", "PURCHASE",
                "channel", "telephone", "statement", "A chair", "receivedAt", now.minus(Duration.ofDays(20)).toString()));
    }

    @Test
    void sweep_onTwoReplicasAtOnce_expiresOnce() {
        var offer = made(-9, -1, choice(null));
        var replica = CompletableFuture.runAsync(this::sweep);
        sweep();
        replica.join();
        Api.AGENT.get("/offers/{offer}", offer).header("ETag", "\"1\"").body("status", equalTo("EXPIRED"))
                .body("groups[0].choices.status", contains("EXPIRED"));
        Api.AGENT.get("/needs/{need}", need).body("status", equalTo("IDENTIFIED")).header("ETag", "\"2\"");
    }

    @Test
    void sweep_ofAConfirmedNeed_leavesItConfirmed() {
        Api.AGENT.post("/needs/{need}/confirmation", Map.of("confirmedBy", "READ_BACK", "channel", "telephone", "statement", 1), need).statusCode(200);
        made(-9, -1, choice(null));
        sweep();
        Api.AGENT.get("/needs/{need}", need).body("status", equalTo("CONFIRMED"));
    }

    @Test
    void sweep_ofSomeChoices_leavesTheOthersOpen() {
        var offer = made(-9, 1, choice(-1), choice(null));
        sweep();
        Api.AGENT.get("/offers/{offer}", offer).header("ETag", "\"1\"").body("status", equalTo("OFFERED"))
                .body("groups[0].choices.status", contains("EXPIRED", "OFFERED"));
        var open = Api.AGENT.get("/offers/{offer}", offer).extract().<String>path("groups[0].choices[1].id");
        Api.AGENT.post("/offers/{offer}/answer", Map.of("channel", "telephone", "choices", List.of(Map.of("choiceId", open, "quantity", 1))), offer)
                .statusCode(200).body("groups[0].choices.status", contains("EXPIRED", "SELECTED"));
    }

    @Test
    void answer_pastTheValidity_isRefused() {
        var offer = made(-9, -1, choice(null));
        Api.AGENT.get("/offers/{offer}", offer).body("status", equalTo("EXPIRED"));
        var choice = Api.AGENT.get("/offers/{offer}", offer).extract().<String>path("groups[0].choices[0].id");
        Api.AGENT.post("/offers/{offer}/answer", Map.of("channel", "telephone", "choices", List.of(Map.of("choiceId", choice, "quantity", 1))), offer)
                .statusCode(409).body("code", equalTo("OFFER_CLOSED"));
    }

    @Test
    void newOffer_afterOneThatExpiredUnswept_isMade() {
        var lapsed = made(-9, -1, choice(null));
        var next = made(0, 1, choice(null));
        Api.AGENT.get("/needs/{need}/offers", need).body("items.id", contains(next.toString(), lapsed.toString()))
                .body("items.status", contains("OFFERED", "EXPIRED"));
    }

    @Test
    void need_restatedAfterItsOfferExpiredUnswept_isRestated() {
        var lapsed = made(-9, -1, choice(null));
        Api.AGENT.post("/needs/{need}/statements", Map.of("text", "A stool"), need).statusCode(200).body("status", equalTo("IDENTIFIED"));
        Api.AGENT.get("/offers/{offer}", lapsed).header("ETag", "\"1\"").body("status", equalTo("EXPIRED"));
    }

    private UUID made(int from, int until, NewChoice... choices) {
        var agent = Actor.person(desk.people().get("agent"), Set.of("agent"), in(from));
        var offer = new NewOffer(new Explained("en", "spoken"), in(until), List.of(new NewGroup(null, Taking.ANY, List.of(choices))));
        return await(() -> offers.make(need, ExpectedVersion.optional(null), offer, agent)).id();
    }

    private NewChoice choice(@Nullable Integer days) {
        return new NewChoice(null, "Chair", null, null, null, null, null, 1, null, null, false, null, null, days == null ? null : in(days));
    }

    private Instant in(int days) {
        return now.plus(Duration.ofDays(days));
    }

    private void sweep() {
        await(() -> sweep.sweep(Actor.desk(now)));
    }

    private static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }
}
