package dev.rapport.serve.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Visible;
import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.VersionedRepository;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores appointments; whoever loads one for an actor gets only what the actor may see. */
@ApplicationScoped
class AppointmentRepository implements VersionedRepository<Appointment> {
    static final Duration LONGEST_SLOT = Duration.ofDays(1);
    private static final UUID NONE = new UUID(0, 0);
    private static final String SEEN = "from Appointment a where a.id = :id and " + Visible.hql("a.needId", "a.teamId", ":actor");
    private static final String BOOKED = "from Appointment a where a.needId = ?1 and a.status = BOOKED";
    private static final String PAGE = "from Appointment a where a.needId = ?1 and (a.fromAt, a.id) > (?2, ?3) order by a.fromAt, a.id";
    private static final String TAKEN = """
            select a.scheduleId, a.fromAt, a.untilAt, a.seat from Appointment a
             where a.scheduleId in :schedules and a.status <> CANCELLED and a.fromAt > :earliest and a.fromAt < :until and a.untilAt > :from
               and a.needId <> :except and a.id <> :except""";

    /** The appointment at the version that the actor knows, or 404 or 412. */
    Uni<Appointment> require(UUID id, ExpectedVersion expected, Actor actor) {
        return find(SEEN, Map.of("id", id, "actor", actor.id())).firstResult()
                .onItem().ifNull().failWith(Refusal::notFound)
                .invoke(appointment -> expected.check(appointment.version()));
    }

    /** Those of a need that are neither kept nor missed nor cancelled. */
    Uni<List<Appointment>> booked(UUID need) {
        return find(BOOKED, need).list();
    }

    /** Those of a need in order of time, from a place on. */
    Uni<List<Appointment>> ofNeed(UUID need, Cursor after, int last) {
        return find(PAGE, need, after.instant(), after.id()).range(0, last).list();
    }

    Uni<List<UUID>> ids(UUID need) {
        return find("select a.id from Appointment a where a.needId = ?1", need).project(UUID.class).list();
    }

    Uni<Integer> move(UUID need, UUID team) {
        return update("update versioned Appointment a set a.teamId = ?1 where a.needId = ?2", team, need);
    }

    /**
     * The seats that are taken at some time between two instants.
     *
     * @param except a need, or an appointment, whose seats do not count
     */
    Uni<Seating> taken(Collection<UUID> schedules, Instant from, Instant until, @Nullable UUID except) {
        return getSession().chain(session -> session.createSelectionQuery(TAKEN, Taken.class).setParameter("schedules", schedules)
                        .setParameter("earliest", from.minus(LONGEST_SLOT)).setParameter("from", from).setParameter("until", until)
                        .setParameter("except", except == null ? NONE : except).getResultList())
                .map(Seating::new);
    }
}
