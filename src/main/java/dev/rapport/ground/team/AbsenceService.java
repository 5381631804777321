package dev.rapport.ground.team;

import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.journal.Journal;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes of absences: one's own, by who supervises the person, and by administrators. */
@ApplicationScoped
@WithTransaction
public class AbsenceService {
    private final AbsenceRepository absences;
    private final PersonQueries people;
    private final Journal journal;

    AbsenceService(AbsenceRepository absences, PersonQueries people, Journal journal) {
        this.absences = absences;
        this.people = people;
        this.journal = journal;
    }

    /** Plans an absence of a person at the version expected; the deputy is somebody active, and no other absence of the person is at that time. */
    public Uni<AbsenceView> plan(UUID person, ExpectedVersion expected, NewAbsence absence, Actor actor) {
        return absences.lock(person, expected)
                .chain(() -> requireMay(person, actor))
                .chain(() -> people.requireActive(absence.deputyId(), "/deputyId"))
                .map(deputy -> new Absence(person, absence))
                .call(planned -> absences.requireFree(person, planned))
                .chain(absences::add)
                .call(added -> journal.record(added.planned(), actor))
                .map(Absence::view);
    }

    /** Ends an absence now. */
    public Uni<AbsenceView> end(UUID person, UUID id, ExpectedVersion expected, Actor actor) {
        return absences.require(person, id, expected)
                .call(absence -> requireMay(person, actor))
                .call(absence -> journal.record(absence.end(actor.at()), actor))
                .call(absences::flush)
                .map(Absence::view);
    }

    /** Takes back an absence that is not over. */
    public Uni<Void> remove(UUID person, UUID id, ExpectedVersion expected, Actor actor) {
        return absences.require(person, id, expected)
                .call(absence -> requireMay(person, actor))
                .call(absence -> journal.record(absence.removed(actor.at()), actor))
                .chain(absences::delete);
    }

    private Uni<Void> requireMay(UUID person, Actor actor) {
        if (actor.id().equals(person) || actor.is(Roles.ADMINISTRATOR)) {
            return Uni.createFrom().voidItem();
        }
        if (!actor.is(Roles.SUPERVISOR) && !actor.is(Roles.LINE_MANAGER)) {
            throw new Refusal(ErrorCode.FORBIDDEN, "Absences of others are planned by who supervises them.");
        }
        return absences.requireLeads(actor, person);
    }
}
