package dev.rapport.rules.promise;

import static dev.rapport.rules.promise.Played.at;
import static dev.rapport.rules.standard.Measure.ASSISTANCE;
import static dev.rapport.rules.standard.Measure.DELIVERY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;

/** What somebody is asked who need not own the item. */
class AskedPromiseTest {
    private static final UUID ASKED = UUID.randomUUID();
    private static final ClockOrder.Hand HAND = new ClockOrder.Hand(ASSISTANCE, ASKED);

    private static Played asked() {
        return new Played("10:00", Played.commitment(DELIVERY, 60), Played.commitment(ASSISTANCE, 120))
                .at("10:00", new ClockOrder.Start(DELIVERY, at("10:00")), new ClockOrder.Start(ASSISTANCE, at("10:00")), HAND);
    }

    @Test
    void standsFirst_besideWhatTheOwnerOfTheItemPromised() {
        assertEquals(Map.of(DELIVERY, true, ASSISTANCE, true), asked().firsts());
        assertEquals(Map.of(DELIVERY, true), asked().at("10:30", new ClockOrder.Stop(ASSISTANCE, at("10:30"))).firsts());
    }

    @Test
    void isTheirs_whoeverOwnsTheItemThen() {
        var played = asked().at("10:30", new ClockOrder.Follow());
        assertEquals(ASKED, played.the(ASSISTANCE).item().ownerId());
        assertEquals(null, played.the(DELIVERY).item().ownerId());
    }

    @Test
    void releasedAsItHappened_isJudgedByThen_withinTheGrace() {
        assertEquals(PromiseState.CANCELLED, released("12:20", "11:55"));
        assertEquals(PromiseState.BROKEN, released("12:20", "12:01"));
        var tooLate = new ClockOrder.Release(ASSISTANCE, at("11:40"), false);
        assertEquals(ErrorCode.HAPPENED_TOO_LONG_AGO, assertThrows(Refusal.class, () -> asked().at("12:20", tooLate)).code());
    }

    private static PromiseState released(String recorded, String happened) {
        return asked().at(recorded, new ClockOrder.Release(ASSISTANCE, at(happened), false)).the(ASSISTANCE).timing().state();
    }

    @Test
    void handedOn_keepsItsDueTime() {
        var next = UUID.randomUUID();
        var played = asked().at("11:00", new ClockOrder.Hand(ASSISTANCE, next));
        assertEquals(next, played.the(ASSISTANCE).item().ownerId());
        assertEquals(at("12:00"), played.due(ASSISTANCE));
    }
}
