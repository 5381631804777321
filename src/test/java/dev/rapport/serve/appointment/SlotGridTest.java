package dev.rapport.serve.appointment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.rules.calendar.Hours;
import dev.rapport.rules.calendar.WeeklyInterval;
import dev.rapport.rules.calendar.WorkingHours;
import dev.rapport.rules.calendar.WorkingTime;
import dev.rapport.serve.choice.Slot;

class SlotGridTest {
    private static final UUID ID = UUID.randomUUID();
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");
    /** A Monday. */
    private static final Instant NOW = at("2026-11-23T10:30:00Z");

    @Test
    void slots_beginWithEachInterval_andFitInWhole() {
        var grid = grid(30, Hours.weekdays("UTC", "09:00-10:15", "13:30-14:30"));
        assertEquals(List.of(at("2026-11-23T09:00:00Z"), at("2026-11-23T09:30:00Z"), at("2026-11-23T13:30:00Z"), at("2026-11-23T14:00:00Z")),
                begins(grid, "2026-11-23T00:00:00Z", "2026-11-24T00:00:00Z"));
    }

    @Test
    void slots_areThoseThatBeginWithinTheTime() {
        var grid = grid(60, Hours.weekdays("UTC", "09:00-12:00"));
        assertEquals(List.of(at("2026-11-23T10:00:00Z")), begins(grid, "2026-11-23T09:00:01Z", "2026-11-23T11:00:00Z"));
        assertEquals(List.of(), begins(grid, "2026-11-28T00:00:00Z", "2026-11-30T00:00:00Z"));
    }

    @Test
    void ownTimesOfTheWeek_goBeforeThoseOfTheTeam_butHolidaysCount() {
        var team = WorkingTime.of(new WorkingHours("UTC", List.of(new WeeklyInterval(DayOfWeek.MONDAY, "09:00", "17:00")), List.of()),
                date -> date.getDayOfMonth() == 5 ? "Holiday" : null);
        var saturdays = grid(120, team, new WeeklyInterval(DayOfWeek.SATURDAY, "10:00", "12:00"));
        assertEquals(List.of(at("2026-11-28T10:00:00Z"), at("2026-12-12T10:00:00Z")), begins(saturdays, "2026-11-23T00:00:00Z", "2026-12-14T00:00:00Z"));
    }

    @Test
    void whereTheClockSkipsAnHour_thereIsASlotLess() {
        var grid = grid(60, Hours.always("Australia/Sydney"), new WeeklyInterval(DayOfWeek.SUNDAY, "01:00", "04:00"));
        assertEquals(List.of(at("2026-10-03T15:00:00Z"), at("2026-10-03T16:00:00Z")), begins(grid, "2026-10-03T00:00:00Z", "2026-10-05T00:00:00Z"));
    }

    @Test
    void whereTheClockRepeatsAnHour_thereIsASlotMore() {
        var grid = grid(60, Hours.always("Europe/Berlin"), new WeeklyInterval(DayOfWeek.SUNDAY, "01:00", "04:00"));
        assertEquals(4, begins(grid, "2026-10-24T00:00:00Z", "2026-10-26T00:00:00Z").size());
    }

    @Test
    void dayOnWhichTheClockChanges_isCutAsOne() {
        var day = begins(grid(120, Hours.always("Europe/Berlin")), "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z");
        assertEquals(12, day.size());
        assertEquals(at("2026-10-25T00:00:00Z"), day.get(1));
    }

    @Test
    void onlyAWholeSlotOfTheSchedule_isOpen() {
        var grid = grid(60, Hours.weekdays("UTC", "09:00-17:00"));
        grid.requireOpen(slot("2026-11-24T09:00:00Z", "2026-11-24T10:00:00Z"), NOW, "/slot");
        refused(grid, slot("2026-11-24T09:30:00Z", "2026-11-24T10:30:00Z"));
        refused(grid, slot("2026-11-24T09:00:00Z", "2026-11-24T11:00:00Z"));
        refused(grid, slot("2026-11-24T17:00:00Z", "2026-11-24T18:00:00Z"));
        refused(grid, slot("2026-11-28T09:00:00Z", "2026-11-28T10:00:00Z"));
    }

    @Test
    void bookable_isWhatBeginsNeitherTooSoonNorTooFarAhead() {
        var grid = SlotGrid.of(ID, new ScheduleDetails(ID, "Visit", null, 60, 1, null, 7, 24, 0, BEGINNING, at("2026-11-27T12:00:00Z")), false,
                Hours.weekdays("UTC", "09:00-17:00"));
        refused(grid, slot("2026-11-23T09:00:00Z", "2026-11-23T10:00:00Z"));
        refused(grid, slot("2026-11-24T10:00:00Z", "2026-11-24T11:00:00Z"));
        grid.requireOpen(slot("2026-11-24T11:00:00Z", "2026-11-24T12:00:00Z"), NOW, "/slot");
        grid.requireOpen(slot("2026-11-27T11:00:00Z", "2026-11-27T12:00:00Z"), NOW, "/slot");
        refused(grid, slot("2026-11-27T12:00:00Z", "2026-11-27T13:00:00Z"));
        refused(grid(60, Hours.weekdays("UTC", "09:00-17:00")), slot("2026-12-24T09:00:00Z", "2026-12-24T10:00:00Z"));
    }

    @Test
    void endedSchedule_hasSlotsButNoneToBook() {
        var ended = SlotGrid.of(ID, details(60, null), true, Hours.weekdays("UTC", "09:00-17:00"));
        assertEquals(8, begins(ended, "2026-11-24T00:00:00Z", "2026-11-25T00:00:00Z").size());
        refused(ended, slot("2026-11-24T09:00:00Z", "2026-11-24T10:00:00Z"));
    }

    @Test
    void schedule_longerThanAnyInterval_isRefused() {
        var team = Hours.weekdays("UTC", "09:00-12:00", "13:00-17:00");
        SlotGrid.of(details(240, null), team).requireSome(NOW);
        var refusal = assertThrows(Refusal.class, () -> SlotGrid.of(details(245, null), team).requireSome(NOW));
        assertEquals(ErrorCode.SCHEDULE_EMPTY, refusal.code());
    }

    private static void refused(SlotGrid grid, Slot slot) {
        assertEquals(ErrorCode.SLOT_NOT_OPEN, assertThrows(Refusal.class, () -> grid.requireOpen(slot, NOW, "/slot")).code());
    }

    private static List<Instant> begins(SlotGrid grid, String from, String until) {
        return grid.between(at(from), at(until)).map(Slot::from).toList();
    }

    private static SlotGrid grid(int minutes, WorkingTime team, WeeklyInterval... weekly) {
        return SlotGrid.of(ID, details(minutes, weekly.length == 0 ? null : List.of(weekly)), false, team);
    }

    private static ScheduleDetails details(int minutes, @Nullable List<WeeklyInterval> weekly) {
        return new ScheduleDetails(ID, "Visit", null, minutes, 1, weekly, 30, 0, 0, BEGINNING, null);
    }

    private static Slot slot(String from, String until) {
        return new Slot(at(from), at(until), ID);
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
