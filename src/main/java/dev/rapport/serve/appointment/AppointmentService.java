package dev.rapport.serve.appointment;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

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
    private final AgreedLines agreed;
    private final Authorities authorities;
    private final Calendars calendars;
    private final Codes codes;
    private final Journal journal;

    AppointmentService(AppointmentRepository appointments, ScheduleRepository schedules, AppointmentSeats seats, AppointmentLetters letters,
            DeliveredNeeds needs, AgreedLines agreed, Authorities authorities, Calendars calendars, Codes codes, Journal journal) {
        this.appointments = appointments;
        this.schedules = schedules;
        this.seats = seats;
        this.letters = letters;
        this.needs = needs;
        this.agreed = agreed;
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
        var at = happened.instant(actor.at());
        return happened.known(codes)
                .chain(() -> appointments.require(id, expected, actor))
                .chain(appointment -> on(appointment, need -> appointment.keep(need, at, actor),
                        new ClockOrder.Stop(LINE, appointment.lineId(), at, happened.reason() != null), actor));
    }

    /** Somebody did not come: a customer who does not come has nothing left to be kept, a desk that does not has broken its promise. */
    public Uni<AppointmentView> miss(UUID id, ExpectedVersion expected, ChangeSide by, Actor actor) {
        return appointments.require(id, expected, actor)
                .chain(appointment -> on(appointment, need -> appointment.miss(need, by, actor), ended(by, appointment), actor));
    }

    /** It does not take place, as the customer wishes or the desk has to. */
    public Uni<AppointmentView> cancel(UUID id, ExpectedVersion expected, NewCancellation cancellation, Actor actor) {
        var wish = cancellation.wished();
        return wish.known(codes)
                .chain(() -> appointments.require(id, expected, actor))
                .call(appointment -> requireMay(appointment, wish, actor))
                .chain(appointment -> on(appointment, need -> appointment.cancel(need, wish, actor), ended(cancellation.wish(), appointment), actor)
                        .call(() -> tell("appointment-cancelled", appointment, wish, actor)));
    }

    /** To a slot that begins then; the former seat is free at once. */
    Uni<Appointment> move(Appointment appointment, Instant to, Wish wish, Actor actor) {
        appointment.requireMovable(to, actor.at());
        return requireMay(appointment, wish, actor)
                .chain(() -> schedules.require(appointment.scheduleId()))
                .chain(schedule -> slot(schedule, to, actor)
                        .chain(slot -> seats.take(slot, appointment, schedule).chain(seat -> move(appointment, slot, seat, wish, actor))))
                .call(() -> tell("appointment-moved", appointment, wish, actor))
                .replaceWith(appointment);
    }

    private Uni<Void> move(Appointment appointment, Slot slot, int seat, Wish wish, Actor actor) {
        return needs.subject(appointment.needId())
                .call(need -> journal.record(appointment.move(need, slot, seat, wish), actor))
                .call(need -> appointments.flush())
                .chain(need -> orders(appointment, need, wish, actor))
                .chain(orders -> needs.promised(appointment.needId(), orders, actor));
    }

    /** Where the customer wishes it nothing is broken; where the desk has to, the customer is told when its promise will be kept. */
    private Uni<List<ClockOrder>> orders(Appointment moved, Subject need, Wish wish, Actor actor) {
        return wish.isOfDesk() ? Uni.createFrom().item(List.of(new ClockOrder.Postpone(LINE, moved.lineId(), moved.slot().until())))
                : appointments.booked(moved.needId())
                        .map(all -> all.stream().collect(Collectors.toMap(Appointment::lineId, each -> each.slot().until())))
                        .chain(times -> agreed.moved(moved.needId(), moved.lineId(), times, Objects.requireNonNull(need.teamId()), actor));
    }

    private Uni<Slot> slot(AppointmentSchedule schedule, Instant from, Actor actor) {
        return calendars.ofTeam(schedule.teamId()).map(calendar -> SlotGrid.of(schedule, calendar.time()))
                .map(grid -> grid.at(from).filter(slot -> grid.isBookable(slot, actor.at())).orElseThrow(() -> Refusal.at("/from", ErrorCode.SLOT_NOT_OPEN)));
    }

    private static ClockOrder ended(ChangeSide by, Appointment appointment) {
        return by == ChangeSide.DESK ? new ClockOrder.GiveUp(LINE, appointment.lineId()) : new ClockOrder.Cancel(LINE, appointment.lineId());
    }

    private Uni<AppointmentView> on(Appointment appointment, Function<Subject, AppointmentEvent> verb, ClockOrder order, Actor actor) {
        return needs.subject(appointment.needId())
                .call(need -> journal.record(verb.apply(need), actor))
                .chain(need -> needs.promised(appointment.needId(), List.of(order), actor))
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
