package dev.rapport.serve.appointment;

import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.MergePatch;
import dev.rapport.ground.journal.Journal;
import dev.rapport.ground.team.TeamQueries;
import dev.rapport.rules.calendar.Calendars;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Says which slots of a team may be booked. */
@ApplicationScoped
@WithTransaction
public class ScheduleService {
    private final ScheduleRepository schedules;
    private final TeamQueries teams;
    private final Calendars calendars;
    private final Journal journal;

    ScheduleService(ScheduleRepository schedules, TeamQueries teams, Calendars calendars, Journal journal) {
        this.schedules = schedules;
        this.teams = teams;
        this.calendars = calendars;
        this.journal = journal;
    }

    /** Slots of a team whose items the actor sees may be booked from now on. */
    public Uni<ScheduleView> make(ScheduleDetails details, Actor actor) {
        return requireSome(details, actor)
                .chain(() -> schedules.add(new AppointmentSchedule(details)))
                .call(schedule -> journal.record(schedule.made(), actor))
                .map(AppointmentSchedule::view);
    }

    /** What is booked from now on goes by the change. */
    public Uni<ScheduleView> change(UUID id, ExpectedVersion expected, MergePatch.Change<ScheduleDetails> change, Actor actor) {
        return require(id, expected, actor).chain(schedule -> change(schedule, change.onto(schedule.details()), actor));
    }

    /** Nothing of it can be booked any more; what is booked stays. */
    public Uni<ScheduleView> end(UUID id, ExpectedVersion expected, Actor actor) {
        return require(id, expected, actor).chain(schedule -> written(schedule, schedule.end(actor), actor));
    }

    private Uni<AppointmentSchedule> require(UUID id, ExpectedVersion expected, Actor actor) {
        return schedules.require(id, expected).call(schedule -> teams.requireSeen(schedule.teamId(), "/teamId", actor));
    }

    private Uni<ScheduleView> change(AppointmentSchedule schedule, ScheduleDetails wanted, Actor actor) {
        return requireSome(wanted, actor).chain(() -> written(schedule, schedule.change(wanted), actor));
    }

    private Uni<Void> requireSome(ScheduleDetails wanted, Actor actor) {
        wanted.check();
        return teams.requireSeen(wanted.teamId(), "/teamId", actor)
                .chain(() -> calendars.ofTeam(wanted.teamId()))
                .invoke(calendar -> SlotGrid.of(wanted, calendar.time()).requireSome(actor.at()))
                .replaceWithVoid();
    }

    private Uni<ScheduleView> written(AppointmentSchedule schedule, ScheduleEvent event, Actor actor) {
        return journal.record(event, actor).chain(schedules::flush).replaceWith(schedule::view);
    }
}
