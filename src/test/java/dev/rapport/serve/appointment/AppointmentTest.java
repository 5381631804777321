package dev.rapport.serve.appointment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.serve.choice.Slot;
import dev.rapport.serve.need.ChangeSide;

class AppointmentTest {
    private static final Instant FROM = Instant.parse("2026-12-01T09:00:00Z");
    private static final Subject NEED = new Subject("need", UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private static final Slot SLOT = new Slot(FROM, FROM.plusSeconds(3_600), UUID.randomUUID());
    private static final Slot LATER = new Slot(FROM.plusSeconds(7_200), FROM.plusSeconds(10_800), SLOT.scheduleId());
    private static final Wish CUSTOMERS = Wish.ofCustomer(null);
    private static final Wish DESKS = new Wish(ChangeSide.DESK, "weather", "telephone", null);

    private final Appointment appointment = new Appointment(NEED, UUID.randomUUID(), SLOT, 1, at(-100));

    @Test
    void move_isCounted_byWhoseWishItWas() {
        appointment.move(NEED, LATER, 2, CUSTOMERS);
        appointment.move(NEED, SLOT, 1, DESKS);
        var view = appointment.view(at(-1));
        assertEquals(1, view.movedByCustomer());
        assertEquals(1, view.movedByDesk());
        assertEquals(2, appointment.sequence());
        assertEquals(FROM, view.from());
    }

    @Test
    void begun_isNeitherMovedNorCancelled_ahead_neitherKeptNorMissed() {
        refused(ErrorCode.APPOINTMENT_BEGUN, () -> appointment.requireMovable(LATER.from(), FROM));
        refused(ErrorCode.APPOINTMENT_BEGUN, () -> appointment.cancel(NEED, DESKS, at(0)));
        refused(ErrorCode.APPOINTMENT_AHEAD, () -> appointment.miss(NEED, ChangeSide.DESK, at(-1)));
        refused(ErrorCode.APPOINTMENT_AHEAD, () -> appointment.keep(NEED, FROM.minusSeconds(1), at(1)));
        refused(ErrorCode.MOVE_NOWHERE, () -> appointment.requireMovable(FROM, FROM.minusSeconds(1)));
    }

    @Test
    void customer_movesItUntilTheLimit_andNoLonger() {
        appointment.requireInTime(Duration.ofHours(24), FROM.minus(Duration.ofHours(24)));
        refused(ErrorCode.MOVE_LATE, () -> appointment.requireInTime(Duration.ofHours(24), FROM.minus(Duration.ofHours(24)).plusSeconds(1)));
    }

    @Test
    void ended_doesNothingMore() {
        appointment.keep(NEED, FROM, at(0));
        refused(ErrorCode.APPOINTMENT_ENDED, () -> appointment.miss(NEED, ChangeSide.CUSTOMER, at(1)));
        refused(ErrorCode.APPOINTMENT_ENDED, appointment::requireBooked);
        assertEquals(Optional.empty(), appointment.cancel(NEED, Cancellation.NEED_ENDED, at(-1)));
        assertNull(appointment.movableUntil(Duration.ZERO, FROM.minusSeconds(1)));
        assertTrue(appointment.view(at(1)).allowed().isEmpty());
    }

    @Test
    void delivered_isKeptAtItsTime_andNotNeededBefore() {
        var other = new Appointment(NEED, UUID.randomUUID(), SLOT, 1, at(-100));
        assertEquals(AppointmentEvent.Kept.class, appointment.deliver(NEED, FROM, at(0)).orElseThrow().getClass());
        assertEquals(Cancellation.DELIVERED_BEFORE,
                ((AppointmentEvent.Cancelled) other.deliver(NEED, FROM.minusSeconds(7_200), at(-1)).orElseThrow()).cancellation());
        assertEquals(1, other.sequence());
    }

    @Test
    void begun_endsByItselfOnlyWhereItsTimeSaysHow() {
        assertEquals(Optional.empty(), appointment.cancel(NEED, Cancellation.NEED_ENDED, at(0)));
        assertEquals(Optional.empty(), appointment.deliver(NEED, FROM.minusSeconds(1), at(0)));
        assertEquals(Optional.empty(), appointment.deliver(NEED, SLOT.until().plusSeconds(1), at(24)));
        assertTrue(appointment.isBooked());
        assertEquals(AppointmentEvent.Kept.class, appointment.deliver(NEED, SLOT.until(), at(24)).orElseThrow().getClass());
    }

    @Test
    void kept_whereNobodySaysWhen_isByItsEndAtTheLatest() {
        assertEquals(FROM.plusSeconds(60), appointment.keptAt(null, FROM.plusSeconds(60)));
        assertEquals(SLOT.until(), appointment.keptAt(null, FROM.plusSeconds(86_400)));
        assertEquals(SLOT.until().plusSeconds(1), appointment.keptAt(SLOT.until().plusSeconds(1), FROM.plusSeconds(86_400)));
        assertTrue(appointment.isDuring(FROM) && appointment.isDuring(SLOT.until()) && !appointment.isDuring(SLOT.until().plusSeconds(1)));
    }

    @Test
    void movableUntil_isToldAsLongAsItIs() {
        var last = FROM.minus(Duration.ofHours(24));
        assertEquals(last, appointment.movableUntil(Duration.ofHours(24), last));
        assertNull(appointment.movableUntil(Duration.ofHours(24), last.plusSeconds(1)));
        assertNull(appointment.movableUntil(Duration.ZERO, FROM));
    }

    @Test
    void allowed_isWhatTheTimeAllows() {
        assertEquals(EnumSet.of(AppointmentVerb.MOVE, AppointmentVerb.CANCEL, AppointmentVerb.LINK), EnumSet.copyOf(appointment.view(at(-1)).allowed()));
        assertEquals(EnumSet.of(AppointmentVerb.KEPT, AppointmentVerb.MISSED, AppointmentVerb.LINK), EnumSet.copyOf(appointment.view(at(0)).allowed()));
    }

    private static void refused(ErrorCode code, Executable act) {
        assertEquals(code, assertThrows(Refusal.class, act).code());
    }

    /** Somebody of the desk so many hours after it begins. */
    private static Actor at(int hours) {
        return Actor.person(UUID.randomUUID(), Set.of("agent"), FROM.plus(Duration.ofHours(hours)));
    }
}
