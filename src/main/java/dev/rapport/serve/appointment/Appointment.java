package dev.rapport.serve.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Versioned;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.serve.choice.Slot;
import dev.rapport.serve.customer.ErasedCustomer;
import dev.rapport.serve.need.ChangeSide;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A seat in a slot that was agreed with a customer. Each verb guards, changes the state and returns the event. */
@Entity
class Appointment extends Versioned {
    /** How events and links name appointments. */
    static final String TYPE = "appointment";

    private UUID scheduleId;
    private UUID needId;
    private UUID lineId;
    /** The need's team. */
    private UUID teamId;
    private Instant fromAt;
    private Instant untilAt;
    private int seat;
    @Enumerated(EnumType.STRING)
    private AppointmentStatus status = AppointmentStatus.BOOKED;
    private Instant bookedAt;
    private int movedByCustomer;
    private int movedByDesk;
    private @Nullable String moveReason;
    @Enumerated(EnumType.STRING)
    private @Nullable ChangeSide missedBy;
    @Enumerated(EnumType.STRING)
    private @Nullable Cancellation cancellation;
    private @Nullable String cancelReason;
    private @Nullable Instant endedAt;

    /** When the need's customer was erased; the database says so with each load. */
    @Formula(ErasedCustomer.FORMULA_OF_NEED)
    private @Nullable Instant customerErasedAt;

    @SuppressWarnings("NullAway.Init")
    protected Appointment() {
    }

    Appointment(Subject need, UUID line, Slot slot, int seat, Actor actor) {
        this.scheduleId = slot.scheduleId();
        this.needId = need.id();
        this.lineId = line;
        this.teamId = need.teamId();
        this.fromAt = slot.from();
        this.untilAt = slot.until();
        this.seat = seat;
        this.bookedAt = actor.at();
    }

    AppointmentEvent booked(Subject need) {
        return new AppointmentEvent.Booked(asSubject(need), needId, lineId, scheduleId, fromAt, untilAt);
    }

    /** Refuses what can be moved no more, or would not be moved at all. */
    void requireMovable(Instant to, Instant at) {
        requireAhead(at);
        if (to.equals(fromAt)) {
            throw Refusal.at("/from", ErrorCode.MOVE_NOWHERE);
        }
    }

    /** Refuses a customer who moves it by themselves after the time until which they may. */
    void requireInTime(Duration before, Instant at) {
        if (at.isAfter(fromAt.minus(before))) {
            throw new Refusal(ErrorCode.MOVE_LATE);
        }
    }

    AppointmentEvent move(Subject need, Slot to, int freeSeat, Wish wish) {
        var former = fromAt;
        fromAt = to.from();
        untilAt = to.until();
        seat = freeSeat;
        if (wish.side() == ChangeSide.DESK) {
            movedByDesk++;
            moveReason = wish.reason();
        } else {
            movedByCustomer++;
        }
        return new AppointmentEvent.Moved(asSubject(need), needId, lineId, former, fromAt, untilAt, wish.side(), wish.reason(), wish.toldBy(), wish.onBehalf());
    }

    AppointmentEvent keep(Subject need, Instant at, Actor actor) {
        requireBegun(at);
        end(AppointmentStatus.KEPT, actor.at());
        return new AppointmentEvent.Kept(asSubject(need), needId, lineId, at);
    }

    AppointmentEvent miss(Subject need, ChangeSide by, Actor actor) {
        requireBegun(actor.at());
        missedBy = by;
        end(AppointmentStatus.MISSED, actor.at());
        return new AppointmentEvent.Missed(asSubject(need), needId, lineId, by);
    }

    AppointmentEvent cancel(Subject need, Wish wish, Actor actor) {
        requireAhead(actor.at());
        cancelReason = wish.reason();
        return cancelled(need, wish.side() == ChangeSide.DESK ? Cancellation.DESK : Cancellation.CUSTOMER, wish, actor);
    }

    /** By itself, since nobody needs it any more; how one ended that has begun, whoever was there has to say. */
    Optional<AppointmentEvent> cancel(Subject need, Cancellation why, Actor actor) {
        return isAhead(actor.at()) ? Optional.of(cancelled(need, why, Wish.NOBODYS, actor)) : Optional.empty();
    }

    /** What it is for was delivered: at its time, or before there was any need of it. */
    Optional<AppointmentEvent> deliver(Subject need, Instant at, Actor actor) {
        return isDuring(at) ? Optional.of(keep(need, at, actor)) : cancel(need, Cancellation.DELIVERED_BEFORE, actor);
    }

    private AppointmentEvent cancelled(Subject need, Cancellation why, Wish wish, Actor actor) {
        cancellation = why;
        end(AppointmentStatus.CANCELLED, actor.at());
        return new AppointmentEvent.Cancelled(asSubject(need), needId, lineId, why, wish.reason(), wish.toldBy(), wish.onBehalf());
    }

    private void end(AppointmentStatus how, Instant at) {
        status = how;
        endedAt = at;
    }

    /** When it took place where nobody said: by now, but not after its time. */
    Instant keptAt(@Nullable Instant said, Instant now) {
        return said != null ? said : now.isBefore(untilAt) ? now : untilAt;
    }

    /** Whether the instant lies within its time, its end included. */
    boolean isDuring(Instant at) {
        return !at.isBefore(fromAt) && !at.isAfter(untilAt);
    }

    /** Until when its customer may move it by themselves; null where they cannot any more. */
    @Nullable Instant movableUntil(Duration before, Instant at) {
        var last = fromAt.minus(before);
        return isAhead(at) && !at.isAfter(last) ? last : null;
    }

    private boolean isAhead(Instant at) {
        return isBooked() && at.isBefore(fromAt);
    }

    void requireBooked() {
        if (status != AppointmentStatus.BOOKED) {
            throw new Refusal(ErrorCode.APPOINTMENT_ENDED, "The appointment is " + status + ".");
        }
    }

    private void requireAhead(Instant at) {
        requireBooked();
        if (!at.isBefore(fromAt)) {
            throw new Refusal(ErrorCode.APPOINTMENT_BEGUN);
        }
    }

    private void requireBegun(Instant at) {
        requireBooked();
        if (at.isBefore(fromAt)) {
            throw new Refusal(ErrorCode.APPOINTMENT_AHEAD);
        }
    }

    UUID scheduleId() {
        return scheduleId;
    }

    UUID needId() {
        return needId;
    }

    UUID lineId() {
        return lineId;
    }

    Slot slot() {
        return new Slot(fromAt, untilAt, scheduleId);
    }

    /** How often it was changed for those who have it in their calendar. */
    int sequence() {
        return movedByCustomer + movedByDesk + (isCancelled() ? 1 : 0);
    }

    boolean isBooked() {
        return status == AppointmentStatus.BOOKED;
    }

    boolean isCancelled() {
        return status == AppointmentStatus.CANCELLED;
    }

    AppointmentStatus status() {
        return status;
    }

    AppointmentView view(Actor actor) {
        return new AppointmentView(id(), version(), scheduleId, needId, lineId, teamId, fromAt, untilAt, status, bookedAt, movedByCustomer,
                movedByDesk, moveReason, missedBy, cancellation, cancelReason, endedAt, customerErasedAt == null && actor.readsText() ? allowed(actor.at()) : List.of());
    }

    private List<AppointmentVerb> allowed(Instant at) {
        return Arrays.stream(AppointmentVerb.values()).filter(verb -> switch (verb) {
            case MOVE, CANCEL -> isAhead(at);
            case KEPT, MISSED -> isBooked() && !at.isBefore(fromAt);
            case LINK -> isBooked();
        }).toList();
    }

    Subject asSubject(Subject need) {
        return need.part(TYPE, id());
    }
}
