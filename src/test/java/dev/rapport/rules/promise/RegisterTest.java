package dev.rapport.rules.promise;

import static dev.rapport.rules.promise.Played.agent;
import static dev.rapport.rules.promise.Played.at;
import static dev.rapport.rules.promise.Played.commitment;
import static dev.rapport.rules.promise.Played.supervisor;
import static dev.rapport.rules.standard.Measure.CALL_BACK;
import static dev.rapport.rules.standard.Measure.CONFIRMATION;
import static dev.rapport.rules.standard.Measure.DELIVERY;
import static dev.rapport.rules.standard.Measure.FIRST_RESPONSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.rules.calendar.Limit;
import dev.rapport.rules.calendar.Unit;
import dev.rapport.rules.standard.Measure;

class RegisterTest {
    private static final ClockOrder.Start DELIVER = new ClockOrder.Start(DELIVERY, at("10:00"));

    @Test
    void start_isDueByTheCommitment() {
        assertEquals(at("11:00"), delivery(60).due(DELIVERY));
    }

    @Test
    void start_withoutACommitment_promisesNothing() {
        assertTrue(new Played("10:00").at("10:00", DELIVER).running().isEmpty());
    }

    @Test
    void start_whileOneRuns_isNotPromisedTwice() {
        assertEquals(1, delivery(60).at("10:05", DELIVER).running().size());
    }

    @Test
    void stop_atTheDueInstant_isInTime() {
        var played = delivery(60).at("11:00", new ClockOrder.Stop(DELIVERY, at("11:00")));
        assertEquals(Standing.KEPT, played.standing(DELIVERY, "11:00"));
        assertEquals("Kept", played.events.get(0).getClass().getSimpleName());
    }

    @Test
    void stop_afterTheDueInstant_isBroken() {
        var late = at("11:00").plusSeconds(1);
        var played = delivery(60).at("11:01", new ClockOrder.Stop(DELIVERY, late));
        assertEquals(Standing.BROKEN, played.standing(DELIVERY, "11:01"));
    }

    @Test
    void pastItsDueTime_readsAsBroken_withoutASweep() {
        assertEquals(Standing.RUNNING, delivery(60).standing(DELIVERY, "10:44"));
        assertEquals(Standing.AT_RISK, delivery(60).standing(DELIVERY, "10:45"));
        assertEquals(Standing.AT_RISK, delivery(60).standing(DELIVERY, "11:00"));
        assertEquals(Standing.BROKEN, delivery(60).standing(DELIVERY, "11:01"));
    }

    @Test
    void recordedWithinTheGrace_afterItReadAsBroken_isKeptAndMarked() {
        var played = delivery(60).at("11:20", new ClockOrder.Stop(DELIVERY, at("10:59")));
        assertEquals(Standing.KEPT, played.standing(DELIVERY, "11:20"));
        assertTrue(played.the(DELIVERY).timing().recordedLate());
    }

    @Test
    void recordedBeyondTheGrace_isRefusedToAgents() {
        refused(ErrorCode.HAPPENED_TOO_LONG_AGO, agent("12:00"), new ClockOrder.Stop(DELIVERY, at("11:00"), true));
        refused(ErrorCode.HAPPENED_TOO_LONG_AGO, supervisor("12:00"), new ClockOrder.Stop(DELIVERY, at("11:00"), false));
    }

    @Test
    void recordedBeyondTheGrace_byASupervisorWithAReason_counts() {
        var played = delivery(60).by(supervisor("12:00"), new ClockOrder.Stop(DELIVERY, at("11:00"), true));
        assertEquals(Standing.KEPT, played.standing(DELIVERY, "12:00"));
    }

    @Test
    void happenedBeforeReceiptOrInTheFuture_isRefused() {
        refused(ErrorCode.HAPPENED_BEFORE_RECEIPT, agent("10:05"), new ClockOrder.Stop(DELIVERY, at("09:59")));
        refused(ErrorCode.HAPPENED_IN_FUTURE, agent("10:05"), new ClockOrder.Stop(DELIVERY, at("10:06")));
    }

    @Test
    void hold_pausesOnlyWhatListsItsReason() {
        var played = new Played("10:00", commitment(DELIVERY, 60, "customer"), commitment(CONFIRMATION, 60))
                .at("10:00", DELIVER, new ClockOrder.Start(CONFIRMATION, at("10:00")))
                .at("10:30", hold("customer", "10:30", "12:30"));
        assertEquals(at("13:00"), played.due(DELIVERY));
        assertEquals(at("11:00"), played.due(CONFIRMATION));
        assertEquals(Standing.HELD, played.standing(DELIVERY, "12:29"));
        assertEquals(Standing.RUNNING, played.standing(DELIVERY, "12:30"));
    }

    @Test
    void hold_thatPausesNothing_isRefused() {
        refused(ErrorCode.HOLD_PAUSES_NOTHING, agent("10:10"), hold("supplier", "10:10", "12:00"));
    }

    @Test
    void hold_byItself_mayPauseNothing() {
        delivery(60).at("10:10", new ClockOrder.Hold("answer", at("10:10"), null, false, false));
    }

    @Test
    void hold_withoutAnEnd_leavesTheDueTimeOpen_untilItEnds() {
        var played = delivery(60).at("10:30", new ClockOrder.Hold("customer", at("10:30"), null, false, false));
        assertNull(played.due(DELIVERY));
        assertEquals(Standing.HELD, played.standing(DELIVERY, "16:00"));
        assertEquals(at("12:30"), played.at("12:00", new ClockOrder.Resume("customer", at("12:00"))).due(DELIVERY));
    }

    @Test
    void hold_endedBeforeItsReviewDate_givesBackTheRest() {
        var played = delivery(60).at("10:30", hold("customer", "10:30", "15:00")).at("11:00", new ClockOrder.Resume("customer", at("11:00")));
        assertEquals(at("11:30"), played.due(DELIVERY));
    }

    @Test
    void hold_afterTheDueTime_doesNotMoveIt() {
        var played = delivery(60).at("11:30", new ClockOrder.Hold("customer", at("11:30"), null, true, false));
        assertEquals(at("11:00"), played.due(DELIVERY));
        assertEquals(Standing.BROKEN, played.standing(DELIVERY, "11:30"));
    }

    @Test
    void first_isWhatIsDueFirst_andNotHeld() {
        var played = new Played("10:00", commitment(DELIVERY, 120, "customer"), commitment(FIRST_RESPONSE, 30))
                .at("10:00", DELIVER, new ClockOrder.Start(FIRST_RESPONSE, at("10:00")));
        assertEquals(Map.of(DELIVERY, false, FIRST_RESPONSE, true), played.firsts());
        played.at("10:10", new ClockOrder.Stop(FIRST_RESPONSE, at("10:10")));
        assertEquals(Map.of(DELIVERY, true), played.firsts());
        played.at("10:20", hold("customer", "10:20", "10:50"), new ClockOrder.Give(callBack("16:00")));
        assertEquals(Map.of(DELIVERY, false, CALL_BACK, true), played.firsts());
    }

    @Test
    void whatWillNotBeDone_isBroken_andWhatNeedNotBe_isCancelled() {
        assertEquals(Standing.BROKEN, delivery(60).at("10:10", new ClockOrder.GiveUp(DELIVERY)).standing(DELIVERY, "10:10"));
        assertEquals(Standing.CANCELLED, delivery(60).at("10:10", new ClockOrder.CancelAll()).standing(DELIVERY, "10:10"));
    }

    @Test
    void newTime_endsWithWhatItStandsFor_howeverOftenItWasToldAnew() {
        var played = delivery(60);
        var told = new NamedPromise(Measure.AGREED_DATE, at("13:00"), null, null, played.the(DELIVERY).id(), true);
        played.at("10:30", new ClockOrder.Give(told)).at("10:40", new ClockOrder.CancelAll());
        assertEquals(Standing.CANCELLED, played.standing(Measure.AGREED_DATE, "10:40"));
    }

    @Test
    void stop_ofOneLine_leavesTheOthersRunning() {
        var first = UUID.randomUUID();
        var played = delivery(60).at("10:05", new ClockOrder.Give(line(first)), new ClockOrder.Give(line(UUID.randomUUID())))
                .at("10:10", new ClockOrder.Stop(Measure.AGREEMENT_LINE, first, at("10:10"), false));
        assertEquals(2, played.running().size());
        assertTrue(played.running().stream().noneMatch(promise -> first.equals(promise.given().lineId())));
        played.at("10:20", new ClockOrder.Stop(Measure.AGREEMENT_LINE, at("10:20")));
        assertEquals(Set.of(DELIVERY), played.firsts().keySet());
    }

    @Test
    void stop_ofWhatBeganLater_keepsNothing() {
        var played = delivery(60).at("10:20", new ClockOrder.Stop(DELIVERY, at("10:10")));
        assertEquals(Standing.KEPT, played.standing(DELIVERY, "10:20"));
        var later = delivery(60).at("10:30", new ClockOrder.Stop(DELIVERY, at("10:30")), new ClockOrder.Start(DELIVERY, at("10:30")))
                .at("10:35", new ClockOrder.Stop(DELIVERY, at("10:20")));
        assertEquals(Standing.RUNNING, later.standing(DELIVERY, "10:35"));
    }

    @Test
    void warningsOfAnEarlierDueTime_areGivenAnew_whenItMovesLater() {
        var played = delivery(60);
        wake(played.the(DELIVERY).timing(), "11:01");
        played.at("11:05", hold("customer", "10:50", "12:50"));
        assertEquals(at("13:00"), played.due(DELIVERY));
        assertEquals(Stage.URGED, wake(played.the(DELIVERY).timing(), "12:54"));
    }

    @Test
    void follow_withAnotherCommitment_keepsTheTimeConsumed() {
        var urgent = commitment(DELIVERY, 90);
        var before = delivery(60);
        var promise = before.the(DELIVERY);
        promise.retarget(urgent, Played.DESK, Played.HOURS, agent("10:40"));
        assertEquals(at("11:30"), promise.timing().dueAt());
    }

    @Test
    void follow_intoDays_countsFromTheStart() {
        var promise = delivery(60).the(DELIVERY);
        promise.retarget(commitment(DELIVERY, Limit.of(1, Unit.WORKING_DAYS)), Played.DESK, Played.HOURS, agent("10:40"));
        assertEquals(at("23 17:00"), promise.timing().dueAt());
    }

    @Test
    void wake_saysEachWarningOnce_andOfThoseMissedOnlyTheLast() {
        var timing = delivery(60).the(DELIVERY).timing();
        assertEquals(at("10:45"), timing.wakeAt());
        assertEquals(Stage.WARNED, wake(timing, "10:45"));
        assertEquals(at("10:54"), timing.wakeAt());
        assertEquals(Stage.NONE, wake(timing, "10:46"));
        assertEquals(Stage.OVERDUE, wake(timing, "11:30"));
        assertNull(timing.wakeAt());
    }

    @Test
    void warning_outsideWorkingTime_isGivenAtTheEndOfTheWorkingTimeBefore() {
        var played = new Played("10:00", commitment(DELIVERY, Limit.of(24, Unit.ELAPSED_HOURS))).at("10:00", DELIVER);
        assertEquals(at("17:00"), played.the(DELIVERY).timing().wakeAt());
    }

    @Test
    void wake_duringAHold_waitsForItsEnd() {
        var played = delivery(60).at("10:30", hold("customer", "10:30", "12:30"));
        assertEquals(at("12:30"), played.the(DELIVERY).timing().wakeAt());
        assertEquals(Stage.NONE, wake(played.the(DELIVERY).timing(), "12:30"));
        assertEquals(at("12:45"), played.the(DELIVERY).timing().wakeAt());
    }

    @Test
    void cause_isGivenOnlyForWhatIsBroken() {
        var promise = delivery(60).the(DELIVERY);
        var refusal = assertThrows(Refusal.class, () -> promise.giveCause("overlooked", agent("10:30")));
        assertEquals(ErrorCode.PROMISE_NOT_BROKEN, refusal.code());
        promise.giveCause("overlooked", agent("11:30"));
    }

    @Test
    void facts_areRecordedInOrder_withBothTimes() {
        var played = delivery(60).at("10:40", hold("customer", "10:30", "15:00")).at("11:00", new ClockOrder.Resume("customer", at("11:00")))
                .at("11:20", new ClockOrder.Stop(DELIVERY, at("11:10")));
        assertEquals(List.of(FactType.HELD, FactType.RESUMED, FactType.STOPPED), played.facts.stream().map(fact -> fact.view().type()).toList());
        assertEquals(at("11:10"), played.facts.get(2).view().happenedAt());
        assertEquals(at("11:20"), played.facts.get(2).view().recordedAt());
    }

    @Test
    void hold_isRecordedWithinTheGraceToo() {
        refused(ErrorCode.HAPPENED_TOO_LONG_AGO, agent("10:59"), hold("customer", "10:10", "12:00"));
        assertFalse(delivery(60).at("10:30", hold("customer", "10:10", "12:00")).facts.isEmpty());
    }

    @Test
    void release_leavesWhatIsBrokenBroken() {
        assertEquals(Standing.CANCELLED, delivery(60).at("10:59", new ClockOrder.Release(DELIVERY, at("10:59"), false)).standing(DELIVERY, "10:59"));
        assertEquals(Standing.BROKEN, delivery(60).at("11:01", new ClockOrder.Release(DELIVERY, at("11:01"), false), new ClockOrder.CancelAll()).standing(DELIVERY, "11:01"));
    }

    private static Stage wake(Timing timing, String now) {
        return timing.wake(Played.HOURS, at(now));
    }

    private static ClockOrder hold(String reason, String from, String until) {
        return new ClockOrder.Hold(reason, at(from), at(until), true, false);
    }

    private static NamedPromise callBack(String due) {
        return new NamedPromise(CALL_BACK, at(due), "call back", null, null, true);
    }

    private static Played delivery(int minutes) {
        return new Played("10:00", commitment(DELIVERY, minutes, "customer")).at("10:00", DELIVER);
    }

    private static void refused(ErrorCode code, Actor actor, ClockOrder order) {
        var refusal = assertThrows(Refusal.class, () -> delivery(60).by(actor, order));
        assertEquals(code, refusal.code());
    }

    private static NamedPromise line(UUID id) {
        return new NamedPromise(Measure.AGREEMENT_LINE, at("16:00"), null, id, null, true);
    }
}
