package dev.rapport.serve.choice;

import static dev.rapport.rules.standard.Measure.AGREEMENT_LINE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.rapport.rules.calendar.Hours;
import dev.rapport.rules.promise.ClockOrder;
import dev.rapport.rules.promise.NamedPromise;

class LineTimesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:30:00Z");
    private static final Instant LATER = NOW.plusSeconds(7_200);

    @Test
    void again_theTimeOfAnAppointmentIsNotPromised() {
        var kept = line(null);
        assertEquals(List.of(new ClockOrder.Give(new NamedPromise(AGREEMENT_LINE, LATER, null, kept.id(), null, false)), waiting(2)),
                LineTimes.again(List.of(kept, line(UUID.randomUUID())), 2, NOW, false, Hours.always("UTC")));
    }

    private static ClockOrder waiting(int lines) {
        return new ClockOrder.HoldForLines("customer-date", NOW, lines, false);
    }

    private static LineView line(@Nullable UUID schedule) {
        return new LineView(UUID.randomUUID(), 1, UUID.randomUUID(), null,
                new Specification("Visit", null, null, null, new Slot(NOW.plusSeconds(3_600), LATER, schedule), null, null, null), 1, null);
    }
}
