package dev.rapport.ground.team;

import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.SessionSql;
import dev.rapport.ground.http.VersionedRepository;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores absences. */
@ApplicationScoped
class AbsenceRepository implements VersionedRepository<Absence> {
    /** Two that are planned at once would not see each other. */
    private static final String LOCK = "select version from person where id = $1 for no key update";
    private static final String OVERLAPPING = "personId = ?1 and fromAt < ?3 and untilAt > ?2";
    private static final String LEADS = """
            with recursive led (id, parent_id) as (
              select t.id, t.parent_id from membership m join team t on t.id = m.team_id where m.person_id = $1
              union select t.id, t.parent_id from led l join team t on t.id = l.parent_id)
            select 1 from led l join membership m on m.team_id = l.id where m.person_id = $2 and m.kind <> 'MEMBER' limit 1""";

    /** Keeps others from planning for the person meanwhile; 404 where there is no such person, 412 where it is of another version. */
    Uni<Void> lock(UUID person, ExpectedVersion expected) {
        return SessionSql.first(LOCK, person).onItem().ifNull().failWith(Refusal::notFound)
                .invoke(found -> expected.check(((Number) found[0]).longValue())).replaceWithVoid();
    }

    Uni<Void> requireFree(UUID person, Absence absence) {
        return count(OVERLAPPING, person, absence.from(), absence.until()).invoke(AbsenceRepository::requireNone).replaceWithVoid();
    }

    private static void requireNone(long overlapping) {
        if (overlapping > 0) {
            throw Refusal.at("/from", ErrorCode.ABSENCE_OVERLAPS);
        }
    }

    /** The person's absence, or 404 or 412. */
    Uni<Absence> require(UUID person, UUID id, ExpectedVersion expected) {
        return find("id = ?1 and personId = ?2", id, person).firstResult()
                .onItem().ifNull().failWith(Refusal::notFound)
                .invoke(absence -> expected.check(absence.version()));
    }

    /** Refuses whoever supervises or manages none of the person's teams and none above them. */
    Uni<Void> requireLeads(Actor actor, UUID person) {
        return SessionSql.first(LEADS, person, actor.id())
                .onItem().ifNull().failWith(() -> new Refusal(ErrorCode.FORBIDDEN, "The person is in no team that you supervise."))
                .replaceWithVoid();
    }
}
