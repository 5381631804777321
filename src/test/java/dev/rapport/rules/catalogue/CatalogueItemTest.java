package dev.rapport.rules.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.Refusal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CatalogueItemTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Property
    void availability_holdsFromTheFirstInstantUntilTheLast(@ForAll @IntRange(min = -5, max = 5) int minute) {
        var availability = new Availability(true, NOON.minus(Duration.ofMinutes(3)), NOON.plus(Duration.ofMinutes(3)));
        assertEquals(minute >= -3 && minute < 3, availability.at(NOON.plus(Duration.ofMinutes(minute))));
        assertEquals(false, new Availability(false, availability.from(), availability.until()).at(NOON));
    }

    @Example
    void create_leadTimeOfBothKindsOrNone_isRefused() {
        assertEquals("/leadTime", pointerOf(new LeadTime(3, "P1D"), Availability.ALWAYS, new Responsible(UUID.randomUUID(), null)));
        assertEquals("/leadTime", pointerOf(new LeadTime(null, null), Availability.ALWAYS, new Responsible(UUID.randomUUID(), null)));
    }

    @Example
    void create_untilNotAfterFrom_isRefused() {
        assertEquals("/availability/until", pointerOf(null, new Availability(true, NOON, NOON), new Responsible(UUID.randomUUID(), null)));
    }

    @Example
    void create_nobodyResponsible_isRefused() {
        assertEquals("/responsible", pointerOf(null, Availability.ALWAYS, new Responsible(null, null)));
    }

    private static String pointerOf(@Nullable LeadTime leadTime, Availability availability, Responsible responsible) {
        var details = new CatalogueItemDetails(CatalogueItemKind.PRODUCT, "A-1", "Chair", null, null, leadTime, availability, responsible,
                UUID.randomUUID(), null);
        return assertThrows(Refusal.class, () -> new CatalogueItem(details)).errors().get(0).pointer();
    }
}
