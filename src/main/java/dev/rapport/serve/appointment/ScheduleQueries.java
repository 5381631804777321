package dev.rapport.serve.appointment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.journal.OpenSubject;
import dev.rapport.rules.calendar.Calendars;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of schedules and their slots, which are known to all of the desk: they tell of nobody who sits in them. */
@ApplicationScoped
@WithSession
public class ScheduleQueries implements OpenSubject {
    private final ScheduleRepository schedules;
    private final AppointmentRepository appointments;
    private final Calendars calendars;

    ScheduleQueries(ScheduleRepository schedules, AppointmentRepository appointments, Calendars calendars) {
        this.schedules = schedules;
        this.appointments = appointments;
        this.calendars = calendars;
    }

    @Override
    public String type() {
        return AppointmentSchedule.TYPE;
    }

    public Uni<ScheduleView> find(UUID id) {
        return schedules.require(id).map(AppointmentSchedule::view);
    }

    /** Schedules by name. */
    public Uni<Page<ScheduleView>> list(ScheduleFilter filter, Paging paging) {
        return filter.matching().page(schedules, "s.name, s.id", paging, AppointmentSchedule::view, row -> new Cursor(row.name(), row.id()));
    }

    /** The slots that begin within a time, with how much of each is left. */
    public Uni<SlotsView> slots(UUID id, Instant from, Instant until, Actor actor) {
        return schedules.require(id).chain(schedule -> slots(schedule, from, until, actor));
    }

    /** How many there are that begin within a time. */
    Uni<SlotCount> count(UUID id, Instant from, Instant until) {
        return schedules.require(id).chain(schedule -> calendars.ofTeam(schedule.teamId())
                .map(calendar -> SlotGrid.of(schedule, calendar.time()).between(from, until).count())
                .map(slots -> new SlotCount(slots, slots * schedule.capacity())));
    }

    Uni<SlotsView> slots(AppointmentSchedule schedule, Instant from, Instant until, Actor actor) {
        return calendars.ofTeam(schedule.teamId()).map(calendar -> SlotGrid.of(schedule, calendar.time()))
                .chain(grid -> appointments.taken(List.of(schedule.id()), from, until.plus(AppointmentRepository.LONGEST_SLOT), null)
                        .map(seating -> new SlotsView(from, until, grid.hours().zone().getId(),
                                grid.between(from, until).map(slot -> grid.view(slot, seating, actor.at())).toList())));
    }
}
