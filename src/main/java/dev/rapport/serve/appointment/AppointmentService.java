package dev.rapport.serve.appointment;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.code.Codes;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.journal.Journal;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.rules.calendar.Calendars;
import dev.rapport.rules.promise.ClockOrder;
import dev.rapport.rules.promise.Happened;
import dev.rapport.rules.standard.Measure;
import dev.rapport.serve.choice.AgreedLines;
import dev.rapport.serve.choice.Slot;
import dev.rapport.serve.customer.Act;
import dev.rapport.serve.customer.Authorities;
import dev.rapport.serve.need.ChangeSide;
import dev.rapport.serve.need.DeliveredNeeds;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What becomes of appointments: moved, kept, missed, cancelled; what was promised of their line follows. */
@ApplicationScoped
@WithTransaction
public class AppointmentService {
    private static final Measure LINE = Measure.AGREEMENT_LINE;

    private final AppointmentRepository appointments;
    private final ScheduleRepository schedules;
    private final AppointmentSeats seats;
    private final AppointmentLetters letters;
    private final DeliveredNeeds needs;
    private final Authorities authorities;
    private final Calendars calendars;
    private final Codes codes;
    private final Journal journal;

    AppointmentService(AppointmentRepository appointments, ScheduleRepository schedules, AppointmentSeats seats, AppointmentLetters letters,
            DeliveredNeeds needs, Authorities authorities, Calendars calendars, Codes codes, Journal journal) {
        this.appointments = appointments;
        this.schedules = schedules;
        this.seats = seats;
        this.letters = letters;
        this.needs = needs;
        this.authorities = authorities;
        this.calendars = calendars;
        this.codes = codes;
        this.journal = journal;
    }

    /** To another slot of its schedule, as the customer wishes or the desk has to. */
    public Uni<AppointmentView> move(UUID id, ExpectedVersion expected, NewMove move, Actor actor) {
        var wish = move.wished();
        return wish.known(codes)
                .chain(() -> appointments.require(id, expected, actor))
                .chain(appointment -> move(appointment, move.from(), wish, actor))
                .map(moved -> moved.view(actor));
    }

    /** It took place. */
    public Uni<AppointmentView> keep(UUID id, ExpectedVersion expected, Happened happened, Actor actor) {
        return happened.known(codes)
                .chain(() -> appointments.require(id, expected, actor))
                .chain(appointment -> keep(appointment, appointment.keptAt(happened.at(), actor.at()), happened.reason() != null, actor));
    }

    /** Somebody did not come: a customer who does not come has nothing left to be kept, a desk that does not has broken its promise. */
    public Uni<AppointmentView> miss(UUID id, ExpectedVersion expected, ChangeSide by, Actor actor) {
        return appointments.require(id, expected, actor)
                .chain(appointment -> on(appointment, need -> appointment.miss(need, by, actor), left -> ended(by, appointment, left, actor), actor));
    }

    /** It does not take place, as the customer wishes or the desk has to. */
    public Uni<AppointmentView> cancel(UUID id, ExpectedVersion expected, NewCancellation cancellation, Actor actor) {
        var wish = cancellation.wished();
        return wish.known(codes)
                .chain(() -> appointments.require(id, expected, actor))
                .call(appointment -> requireMay(appointment, wish, actor))
                .chain(appointment -> on(appointment, need -> appointment.cancel(need, wish, actor),
                        left -> ended(cancellation.wish(), appointment, left, actor), actor)
                        .call(() -> tell("appointment-cancelled", appointment, wish, actor)));
    }

    /** To a slot that begins then; the former seat is free at once. */
    Uni<Appointment> move(Appointment appointment, Instant to, Wish wish, Actor actor) {
        appointment.requireMovable(to, actor.at());
        return requireMay(appointment, wish, actor)
                .chain(() -> schedules.lock(appointment.scheduleId()))
                .chain(schedule -> slot(schedule, to, actor)
                        .chain(slot -> seats.take(slot, appointment, schedule).chain(seat -> move(appointment, slot, seat, wish, actor))))
                .call(() -> tell("appointment-moved", appointment, wish, actor))
                .replaceWith(appointment);
    }

    private Uni<Void> move(Appointment appointment, Slot slot, int seat, Wish wish, Actor actor) {
        return needs.subject(appointment.needId())
                .call(need -> journal.record(appointment.move(need, slot, seat, wish), actor))
                .call(need -> appointments.flush())
                .chain(() -> needs.promised(appointment.needId(), left -> moved(appointment, wish, left, actor), actor));
    }

    /** Where the customer wishes it nothing is broken; where the desk has to, the customer is told when its promise will be kept. */
    private static List<ClockOrder> moved(Appointment moved, Wish wish, int left, Actor actor) {
        return wish.isOfDesk() ? List.of(new ClockOrder.Postpone(LINE, moved.lineId(), moved.slot().until()))
                : AgreedLines.moved(moved.lineId(), moved.slot().until(), left, actor.at());
    }

    private Uni<Slot> slot(AppointmentSchedule schedule, Instant from, Actor actor) {
        return calendars.ofTeam(schedule.teamId()).map(calendar -> SlotGrid.of(schedule, calendar.time()))
                .map(grid -> grid.at(from).filter(slot -> grid.isBookable(slot, actor.at())).orElseThrow(() -> Refusal.at("/from", ErrorCode.SLOT_NOT_OPEN)));
    }

    /** Its own time was known beforehand, so that it may be recorded later; what took longer goes by the clock. */
    private Uni<AppointmentView> keep(Appointment appointment, Instant at, boolean excused, Actor actor) {
        var order = appointment.isDuring(at) ? new ClockOrder.Meet(LINE, appointment.lineId(), at)
                : new ClockOrder.Stop(LINE, appointment.lineId(), at, excused);
        return on(appointment, need -> appointment.keep(need, at, actor), left -> List.of(order), actor);
    }

    /** What the desk had broken before the customer cancelled, or did not come, stays broken. */
    private static List<ClockOrder> ended(ChangeSide by, Appointment appointment, int left, Actor actor) {
        var begins = appointment.slot().from();
        return AgreedLines.without(by == ChangeSide.DESK ? new ClockOrder.GiveUp(LINE, appointment.lineId())
                : new ClockOrder.ReleaseLine(LINE, appointment.lineId(), begins.isBefore(actor.at()) ? begins : actor.at()), left, actor.at());
    }

    private Uni<AppointmentView> on(Appointment appointment, Function<Subject, AppointmentEvent> verb, IntFunction<List<ClockOrder>> orders, Actor actor) {
        return needs.subject(appointment.needId())
                .call(need -> journal.record(verb.apply(need), actor))
                .chain(need -> needs.promised(appointment.needId(), orders, actor))
                .chain(appointments::flush)
                .map(flushed -> appointment.view(actor));
    }

    private Uni<Void> tell(String template, Appointment appointment, Wish wish, Actor actor) {
        return needs.subject(appointment.needId()).chain(need -> schedules.require(appointment.scheduleId())
                .chain(schedule -> letters.tell(template, appointment, schedule, wish, need, actor)));
    }

    private Uni<Void> requireMay(Appointment appointment, Wish wish, Actor actor) {
        return needs.subject(appointment.needId())
                .chain(need -> authorities.require(Objects.requireNonNull(need.customerId()), wish.onBehalf(), Act.ASK, actor.at()));
    }
}
