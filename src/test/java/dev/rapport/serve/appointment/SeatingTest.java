package dev.rapport.serve.appointment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.serve.choice.Slot;

class SeatingTest {
    private static final UUID ID = UUID.randomUUID();
    private static final Slot NINE = slot("09:00", "10:00");

    @Test
    void seats_areGivenOutOnce_theFirstThatIsLeftFirst() {
        var seating = new Seating(List.of(taken("09:00", "10:00", 1), taken("09:00", "10:00", 3)));
        assertEquals(1, seating.free(NINE, 3));
        assertEquals(2, seating.take(NINE, 3, "/slot"));
        assertEquals(ErrorCode.SLOT_FULL, assertThrows(Refusal.class, () -> seating.take(NINE, 3, "/slot")).code());
    }

    @Test
    void slotsBesideIt_andOtherSchedules_takeNoSeat() {
        var seating = new Seating(List.of(taken("08:00", "09:00", 1), taken("10:00", "11:00", 1),
                new Taken(UUID.randomUUID(), NINE.from(), NINE.until(), 1)));
        assertEquals(1, seating.free(NINE, 1));
    }

    @Test
    void slotsOfTheFormerLength_thatLieAcross_takeTheirSeat() {
        var seating = new Seating(List.of(taken("08:30", "09:15", 1), taken("09:15", "10:00", 1)));
        assertEquals(1, seating.free(NINE, 2));
        assertEquals(2, seating.take(NINE, 2, "/slot"));
    }

    @Test
    void fewerSeatsThanWereBooked_leaveNone() {
        var seating = new Seating(List.of(taken("09:00", "10:00", 4), taken("09:00", "10:00", 5)));
        assertEquals(0, seating.free(NINE, 1));
        assertEquals(1, seating.free(NINE, 3));
    }

    private static Taken taken(String from, String until, int seat) {
        var slot = slot(from, until);
        return new Taken(ID, slot.from(), slot.until(), seat);
    }

    private static Slot slot(String from, String until) {
        return new Slot(Instant.parse("2026-11-24T" + from + ":00Z"), Instant.parse("2026-11-24T" + until + ":00Z"), ID);
    }
}
