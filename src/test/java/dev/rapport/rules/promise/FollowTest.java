package dev.rapport.rules.promise;

import static dev.rapport.rules.promise.Played.ALWAYS;
import static dev.rapport.rules.promise.Played.DESK;
import static dev.rapport.rules.promise.Played.at;
import static dev.rapport.rules.promise.Played.commitment;
import static dev.rapport.rules.standard.Measure.AGREEMENT_LINE;
import static dev.rapport.rules.standard.Measure.CALL_BACK;
import static dev.rapport.rules.standard.Measure.DELIVERY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.rapport.rules.calendar.CalendarVersion;
import dev.rapport.rules.calendar.Limit;
import dev.rapport.rules.calendar.Unit;
import dev.rapport.rules.calendar.WorkingTime;
import dev.rapport.rules.standard.Commitment;

/** What becomes of running clocks when their item changes, and when what they go by does. */
class FollowTest {
    private static final ClockOrder FOLLOW = new ClockOrder.Follow();
    private static final ClockOrder DELIVER = new ClockOrder.Start(DELIVERY, at("10:00"));
    private static final WorkingTime WITH_A_BREAK = dev.rapport.rules.calendar.Hours.weekdays("Europe/London", "08:00-12:00", "13:30-18:00");
    private static final CalendarVersion OTHERS = new CalendarVersion(UUID.randomUUID(), 1, WITH_A_BREAK);

    @Test
    void toATeamOfAnotherCalendar_itGoesOnByThat_andKeepsTheTimeConsumed() {
        var delivery = commitment(DELIVERY, 240);
        var played = begun(delivery);
        assertEquals(at("14:00"), played.due(DELIVERY));
        played.with(OTHERS, delivery).at("12:45", FOLLOW);
        assertEquals(at("14:45"), played.due(DELIVERY), "of four hours 75 minutes are left, which begin after the break");
        assertEquals(List.of(FactType.RETARGETED), types(played));
        assertEquals(at("14:45"), played.facts.get(0).view().until());
        assertEquals("Retargeted", played.events.get(0).getClass().getSimpleName());
    }

    @Test
    void toATeamOfAnotherCalendar_laterHoldsAreCountedOnThat() {
        var delivery = commitment(DELIVERY, 240, "customer");
        var played = begun(delivery).with(OTHERS, delivery).at("12:45", FOLLOW);
        played.at("14:00", new ClockOrder.Hold("customer", at("14:00"), at("17:30"), true, false));
        assertEquals(at("23 08:15"), played.due(DELIVERY));
    }

    @Test
    void toATeamOfAnotherCalendar_whatIsCountedOnACalendarOfItsOwn_staysAsItIs() {
        var delivery = commitment(DELIVERY, Limit.of(240, Unit.WORKING_MINUTES), ALWAYS);
        var played = begun(delivery);
        var team = played.the(DELIVERY).item().teamId();
        played.with(OTHERS, delivery).at("12:45", FOLLOW);
        assertEquals(at("14:00"), played.due(DELIVERY));
        assertEquals(List.of(), played.facts);
        assertNotEquals(team, played.the(DELIVERY).item().teamId());
    }

    @Test
    void whereAnotherCommitmentApplies_itGoesByThat_andKeepsTheTimeConsumed() {
        var urgent = commitment(DELIVERY, 90);
        var played = begun(commitment(DELIVERY, 240)).with(DESK, urgent).at("11:00", FOLLOW);
        assertEquals(at("11:30"), played.due(DELIVERY));
        assertEquals(urgent.id(), played.the(DELIVERY).given().commitmentId());
        assertEquals(List.of(FactType.RETARGETED), types(played));
    }

    @Test
    void whereAllOfTheNewTimeIsConsumed_itIsBroken() {
        var played = begun(commitment(DELIVERY, 240)).with(DESK, commitment(DELIVERY, 30)).at("11:00", FOLLOW);
        assertEquals(Standing.BROKEN, played.standing(DELIVERY, "11:01"));
    }

    @Test
    void whereNoCommitmentAppliesAnyMore_whatWasPromisedStands() {
        var played = begun(commitment(DELIVERY, 240)).with(OTHERS).at("11:00", FOLLOW);
        assertEquals(at("14:00"), played.due(DELIVERY));
        assertEquals(List.of(), played.facts);
    }

    @Test
    void promiseByHand_staysAsItWasGiven() {
        var delivery = commitment(DELIVERY, 240);
        var played = begun(delivery).at("10:00", new ClockOrder.Give(new NamedPromise(CALL_BACK, at("12:30"), null, null, null, true)));
        played.with(OTHERS, delivery, commitment(CALL_BACK, 5)).at("10:10", FOLLOW);
        assertEquals(at("12:30"), played.due(CALL_BACK));
    }

    @Test
    void newVersionOfTheCalendar_leavesRunningClocksAlone() {
        var delivery = commitment(DELIVERY, 60, "customer");
        var played = begun(delivery).with(new CalendarVersion(DESK.calendarId(), DESK.version() + 1, WITH_A_BREAK), delivery)
                .at("10:30", FOLLOW, new ClockOrder.Hold("customer", at("10:30"), at("12:30"), true, false));
        assertEquals(at("13:00"), played.due(DELIVERY));
        assertEquals(List.of(FactType.HELD), types(played));
    }

    @Test
    void warnings_goByTheTeamsWorkingTime_whateverTheLimitIsCountedOn() {
        var aDay = commitment(DELIVERY, Limit.of(24 * 60, Unit.WORKING_MINUTES), ALWAYS);
        assertEquals(at("21 10:00"), begun(aDay).due(DELIVERY));
        assertEquals(at("17:00"), begun(aDay).the(DELIVERY).timing().wakeAt());
        assertEquals(at("18:00"), new Played("10:00").with(OTHERS, aDay).at("10:00", DELIVER).the(DELIVERY).timing().wakeAt());
    }

    @Test
    void customersAreTold_whateverTheTeamsWorkingTime() {
        var aDay = commitment(DELIVERY, Limit.of(20 * 60, Unit.WORKING_MINUTES), ALWAYS);
        var timing = begun(aDay).the(DELIVERY).timing();
        assertEquals(Stage.URGED, timing.wake(new Hours(ALWAYS.time(), DESK.time()), at("17:00")));
        assertEquals(at("21 05:00"), timing.wakeAt(), "when 95 % of the 20 hours are gone");
    }

    @Test
    void warning_outsideOfWorkingTime_waitsForWhoIsOnCallThen() {
        var aDay = commitment(DELIVERY, Limit.of(20 * 60, Unit.WORKING_MINUTES), ALWAYS);
        var timing = begun(aDay).the(DELIVERY).timing();
        var hours = new Hours(ALWAYS.time(), DESK.time());
        assertEquals(at("21 01:00"), timing.warnsOutside(hours, at("17:00")));
        assertEquals(at("21 02:00"), timing.warnsOutside(hours, at("21 02:00")), "it was missed");
        assertNull(timing.warnsOutside(hours, at("23 10:00")), "the team works again");
        assertEquals(Stage.NONE, timing.wake(hours.onCall(true), at("17:00")));
        assertEquals(at("21 01:00"), timing.wakeAt(), "when 75 % of the 20 hours are gone");
        assertEquals(Stage.WARNED, timing.wake(hours.onCall(true), at("21 01:00")));
        assertEquals(at("21 04:00"), timing.warnsOutside(hours, at("21 01:00")));
        assertEquals(Stage.URGED, timing.wake(hours, at("21 01:00")), "nobody is on call at 04:00");
        assertNull(timing.warnsOutside(hours, at("21 01:00")));
    }

    @Test
    void warning_inWorkingTime_isForNobodyOnCall() {
        assertNull(begun(commitment(DELIVERY, 60)).the(DELIVERY).timing().warnsOutside(Played.HOURS, at("10:00")));
    }

    @Test
    void delivery_waitsForTheLastOfTheLines_ifEachHasItsTime() {
        var orders = List.of(new ClockOrder.Give(line("12:00")), new ClockOrder.Give(line("14:00")));
        var waits = begun(commitment(DELIVERY, 60, "customer")).at("10:30", orders.get(0), orders.get(1), new ClockOrder.HoldForLines("customer", at("10:30"), 2, false));
        assertEquals(at("14:00"), waits.the(DELIVERY).timing().heldUntil());
        assertEquals(at("14:30"), waits.due(DELIVERY));
        var again = waits.at("11:00", new ClockOrder.Give(line("15:00")), new ClockOrder.HoldForLines("customer", at("11:00"), 3, false));
        assertEquals(at("15:30"), again.due(DELIVERY));
        var goesOn = again.at("11:00", new ClockOrder.HoldForLines("customer", at("11:00"), 4, false));
        assertEquals(at("11:30"), goesOn.due(DELIVERY));
    }

    private static NamedPromise line(String due) {
        return new NamedPromise(AGREEMENT_LINE, at(due), null, UUID.randomUUID(), null, true);
    }

    private static Played begun(Commitment delivery) {
        return new Played("10:00", delivery).at("10:00", DELIVER);
    }

    private static List<FactType> types(Played played) {
        return played.facts.stream().map(fact -> fact.view().type()).toList();
    }
}
