package dev.rapport.rules.promise;

import static dev.rapport.rules.promise.Played.agent;
import static dev.rapport.rules.promise.Played.at;
import static dev.rapport.rules.standard.Measure.AGREEMENT_LINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;

/** What is promised until the end of a time that was agreed, here 11:00. */
class AgreedTimeTest {
    private static final UUID LINE = UUID.randomUUID();

    @Test
    void meet_isKeptWheneverItIsRecorded_withoutAReason() {
        var late = agreed().by(agent("23 09:00"), new ClockOrder.Meet(AGREEMENT_LINE, LINE, at("11:00")));
        assertEquals(Standing.KEPT, late.standing(AGREEMENT_LINE, "23 09:00"));
        assertTrue(late.the(AGREEMENT_LINE).timing().recordedLate());
        var atOnce = agreed().at("10:50", new ClockOrder.Meet(AGREEMENT_LINE, LINE, at("10:50")));
        assertEquals(Standing.KEPT, atOnce.standing(AGREEMENT_LINE, "10:50"));
        assertFalse(atOnce.the(AGREEMENT_LINE).timing().recordedLate());
    }

    @Test
    void meet_ofAnotherLineOrInTheFuture_keepsNothing() {
        assertEquals(Standing.RUNNING, agreed().at("10:20", new ClockOrder.Meet(AGREEMENT_LINE, UUID.randomUUID(), at("10:20"))).standing(AGREEMENT_LINE, "10:20"));
        var refusal = assertThrows(Refusal.class, () -> agreed().at("10:20", new ClockOrder.Meet(AGREEMENT_LINE, LINE, at("11:00"))));
        assertEquals(ErrorCode.HAPPENED_IN_FUTURE, refusal.code());
    }

    @Test
    void release_ofALine_leavesBrokenWhatWasBrokenThen() {
        assertEquals(Standing.CANCELLED, agreed().at("12:00", new ClockOrder.ReleaseLine(AGREEMENT_LINE, LINE, at("10:30"))).standing(AGREEMENT_LINE, "12:00"));
        assertEquals(Standing.BROKEN, agreed().at("12:00", new ClockOrder.ReleaseLine(AGREEMENT_LINE, LINE, at("11:30"))).standing(AGREEMENT_LINE, "12:00"));
        assertEquals(1, agreed().at("12:00", new ClockOrder.ReleaseLine(AGREEMENT_LINE, UUID.randomUUID(), at("11:30"))).running().size());
    }

    @Test
    void postponed_theNewTimeIsPromisedBesideTheFirst() {
        var told = agreed().at("10:30", new ClockOrder.Postpone(AGREEMENT_LINE, LINE, at("13:00")));
        assertEquals(List.of(at("11:00"), at("13:00")), told.running().stream().map(promise -> promise.timing().dueAt()).sorted().toList());
        assertEquals(List.of(at("11:00")), told.running().stream().filter(Promise::isTold).map(promise -> promise.timing().dueAt()).toList());
        assertEquals(1, agreed().at("10:30", new ClockOrder.Postpone(AGREEMENT_LINE, UUID.randomUUID(), at("13:00"))).running().size());
    }

    @Test
    void givenUp_ofALine_leavesOtherLinesAlone() {
        assertEquals(Standing.BROKEN, agreed().at("10:30", new ClockOrder.GiveUp(AGREEMENT_LINE, LINE)).standing(AGREEMENT_LINE, "10:30"));
        assertEquals(Standing.RUNNING, agreed().at("10:30", new ClockOrder.GiveUp(AGREEMENT_LINE, UUID.randomUUID())).standing(AGREEMENT_LINE, "10:30"));
    }

    private static Played agreed() {
        return new Played("10:00").at("10:05", new ClockOrder.Give(new NamedPromise(AGREEMENT_LINE, at("11:00"), null, LINE, null, false)));
    }
}
