package dev.rapport.serve.appointment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.link.LinkedItem;
import dev.rapport.serve.need.DeliveredNeeds;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of appointments, which are visible as their needs. */
@ApplicationScoped
@WithSession
public class AppointmentQueries {
    private static final Cursor EARLIEST = Cursor.of(Instant.parse("0001-01-01T00:00:00Z"), new UUID(0, 0));
    private static final String NEXT = "(a.fromAt, a.id) > (:at, :id) order by a.fromAt, a.id";

    private final AppointmentRepository appointments;
    private final ScheduleRepository schedules;
    private final ScheduleQueries slots;
    private final DeliveredNeeds needs;
    private final LinkedItem linked;

    AppointmentQueries(AppointmentRepository appointments, ScheduleRepository schedules, ScheduleQueries slots, DeliveredNeeds needs,
            LinkedItem linked) {
        this.appointments = appointments;
        this.schedules = schedules;
        this.slots = slots;
        this.needs = needs;
        this.linked = linked;
    }

    public Uni<AppointmentView> find(UUID id, Actor actor) {
        return appointments.require(id, ExpectedVersion.ANY, actor).map(appointment -> appointment.view(actor));
    }

    /** The appointments about needs of a team that the actor sees, in order of time. */
    public Uni<Page<AppointmentView>> list(AppointmentFilter filter, Paging paging, Actor actor) {
        var matching = filter.matching(actor);
        var after = paging.after(EARLIEST);
        return matching.rows(appointments, NEXT, Map.of("at", after.instant(), "id", after.id()), paging)
                .map(rows -> page(rows, paging, actor))
                .chain(page -> page.counted(paging, () -> matching.count(appointments)));
    }

    /** The appointments of a need, in order of time. */
    public Uni<Page<AppointmentView>> ofNeed(UUID need, Paging paging, Actor actor) {
        return needs.require(need, ExpectedVersion.ANY, actor)
                .chain(seen -> appointments.ofNeed(need, paging.after(EARLIEST), paging.limit()))
                .map(rows -> page(rows, paging, actor))
                .chain(page -> page.counted(paging, () -> appointments.count("needId", need)));
    }

    private static Page<AppointmentView> page(List<Appointment> rows, Paging paging, Actor actor) {
        return Page.of(rows.stream().map(each -> each.view(actor)).toList(), paging, row -> Cursor.of(row.from(), row.id()));
    }

    /** As a calendar takes it. */
    public Uni<CalendarFile> calendar(UUID id, Actor actor) {
        return appointments.require(id, ExpectedVersion.ANY, actor).chain(appointment -> calendar(appointment, actor));
    }

    /** The same of what the current request's link is for. */
    public Uni<CalendarFile> linkedCalendar(Actor actor) {
        return appointments.require(linked.require(Appointment.TYPE)).chain(appointment -> calendar(appointment, actor));
    }

    /** What the current request's link is for. */
    public Uni<LinkedAppointmentView> readLinked(Actor actor) {
        return appointments.require(linked.require(Appointment.TYPE)).chain(appointment -> linked(appointment, actor));
    }

    /** Where it could go. */
    public Uni<LinkedSlotsView> linkedSlots(Instant from, Instant until, Actor actor) {
        return appointments.require(linked.require(Appointment.TYPE))
                .chain(appointment -> schedules.require(appointment.scheduleId()))
                .chain(schedule -> slots.slots(schedule, from, until, actor))
                .map(SlotsView::toCustomer);
    }

    Uni<LinkedAppointmentView> linked(Appointment appointment, Actor actor) {
        return schedules.require(appointment.scheduleId()).chain(schedule -> needs.linked(appointment.needId())
                .map(need -> new LinkedAppointmentView(need.reference(), schedule.name(), appointment.slot().from(), appointment.slot().until(),
                        appointment.status(), appointment.movableUntil(schedule.movableBefore(), actor.at()))));
    }

    private Uni<CalendarFile> calendar(Appointment appointment, Actor actor) {
        return schedules.require(appointment.scheduleId()).chain(schedule -> needs.linked(appointment.needId())
                .map(need -> CalendarFile.of(appointment, schedule.name() + " (" + need.reference() + ")", actor.at())));
    }
}
