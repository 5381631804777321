package dev.rapport.rules.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;

@QuarkusTest
class StandardsTest {
    private static final UUID DESK = UUID.fromString("00000000-0000-0000-0000-0000000de500");

    @Inject
    Standards standards;

    @Test
    void applying_tellsTheCommitmentsOfTheDesk() {
        var applying = applying("c-none", Instant.parse("2020-01-01T00:00:00Z"));
        assertEquals(Set.of(Measure.FIRST_RESPONSE, Measure.NEXT_RESPONSE, Measure.CONFIRMATION, Measure.DELIVERY, Measure.ASSISTANCE, Measure.ACCESS), applying.keySet());
        var delivery = applying.get(Measure.DELIVERY);
        assertEquals(DESK, delivery.standardId());
        assertEquals(1, delivery.version());
        assertEquals(5, delivery.limit().amount());
        assertEquals(Duration.ofMinutes(30), delivery.grace());
        assertEquals(Set.of("acceptance", "answer", "confirmation", "customer", "customer-date", "payment"), delivery.pausedBy());
    }

    @Test
    void applying_again_costsNoStatement() {
        applying("c-none", Instant.now());
        assertEquals(List.of(), Statements.during(() -> applying("c-other", Instant.now())));
    }

    @Test
    void newStandard_countsAtOnce_whereItWasWritten() {
        var category = "c-" + UUID.randomUUID();
        applying(category, Instant.now());
        create(category, 3);
        assertEquals(3, applying(category, Instant.now()).get(Measure.DELIVERY).limit().amount());
    }

    @Test
    void instantBeforeTheFirstVersion_isLeftToOthers() {
        var category = "c-" + UUID.randomUUID();
        create(category, 3);
        assertEquals(5, applying(category, Instant.now().minusSeconds(60)).get(Measure.DELIVERY).limit().amount());
    }

    @Test
    void find_tellsACommitmentOfAnEndedStandard() {
        var category = "c-" + UUID.randomUUID();
        var standard = create(category, 3);
        var commitment = applying(category, Instant.now()).get(Measure.DELIVERY);
        Api.MANAGER.post("/standards/{id}/ending", Map.of(), standard).statusCode(200);
        assertEquals(Map.of(commitment.id(), commitment), told(() -> standards.find(Set.of(commitment.id()))));
        assertEquals(5, applying(category, Instant.now()).get(Measure.DELIVERY).limit().amount());
    }

    @Test
    void find_ofNone_isNothing() {
        assertEquals(Map.of(), told(() -> standards.find(Set.of(UUID.randomUUID()))));
    }

    private Map<Measure, Commitment> applying(String category, Instant at) {
        return told(() -> standards.applying(new Situation(category, "PURCHASE", "LOW", "CORPORATE", "en"), at));
    }

    private static <T> T told(Supplier<Uni<T>> question) {
        try {
            return VertxContextSupport.subscribeAndAwait(question);
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Throwable failed) {
            throw new AssertionError(failed);
        }
    }

    private static UUID create(String category, int days) {
        return Bodies.create(Bodies.version(Bodies.delivery(days, Map.of("category", category))));
    }
}
