package dev.rapport.serve.choice;

import static dev.rapport.rules.standard.Measure.AGREEMENT_LINE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.rapport.rules.promise.ClockOrder;
import dev.rapport.rules.promise.NamedPromise;

class AgreedLinesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:30:00Z");
    private static final Instant LATER = NOW.plusSeconds(7_200);
    private static final ClockOrder WAITING = new ClockOrder.HoldForLines("customer-date", NOW, 1, false);

    @Test
    void moved_deliveriesWaitForTheLinesThatAreLeft() {
        var line = UUID.randomUUID();
        assertEquals(List.of(new ClockOrder.ReleaseLine(AGREEMENT_LINE, line, NOW),
                new ClockOrder.Give(new NamedPromise(AGREEMENT_LINE, LATER, null, line, null, false)), WAITING), AgreedLines.moved(line, LATER, 1, NOW));
    }

    @Test
    void without_deliveriesWaitNoMore_whereOneHasNoTime() {
        var ended = new ClockOrder.GiveUp(AGREEMENT_LINE, UUID.randomUUID());
        assertEquals(List.of(ended, WAITING), AgreedLines.without(ended, 1, NOW));
    }
}
