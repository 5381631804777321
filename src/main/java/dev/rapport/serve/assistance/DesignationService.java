package dev.rapport.serve.assistance;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.MergePatch;
import dev.rapport.ground.journal.Journal;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.ground.team.TeamQueries;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Says who may be asked for assistance. */
@ApplicationScoped
@WithTransaction
public class DesignationService {
    private final DesignationRepository designations;
    private final NamedByDesignation named;
    private final TeamQueries teams;
    private final Journal journal;

    DesignationService(DesignationRepository designations, NamedByDesignation named, TeamQueries teams, Journal journal) {
        this.designations = designations;
        this.named = named;
        this.teams = teams;
        this.journal = journal;
    }

    /** Somebody may be asked from now on. */
    public Uni<DesignationView> make(DesignationDetails details, Actor actor) {
        return requireMay(details.teamId(), actor)
                .chain(() -> named.require(details, null, null))
                .chain(() -> designations.add(new Designation(details, actor)))
                .call(designation -> journal.record(designation.made(), actor))
                .map(Designation::view);
    }

    /** What is asked from now on goes by the change. */
    public Uni<DesignationView> change(UUID id, ExpectedVersion expected, MergePatch.Change<DesignationDetails> change, Actor actor) {
        return require(id, expected, actor)
                .chain(designation -> change(designation, change.onto(designation.details()), actor));
    }

    /** Nobody is asked by it any more. */
    public Uni<DesignationView> end(UUID id, ExpectedVersion expected, Actor actor) {
        return require(id, expected, actor)
                .chain(designation -> written(designation, designation.end(actor), actor));
    }

    private Uni<DesignationView> change(Designation designation, DesignationDetails wanted, Actor actor) {
        return requireMay(wanted.teamId(), actor)
                .chain(() -> named.require(wanted, designation.details(), designation.id()))
                .chain(() -> written(designation, designation.change(wanted), actor));
    }

    private Uni<Designation> require(UUID id, ExpectedVersion expected, Actor actor) {
        return designations.require(id, expected)
                .call(designation -> requireMay(designation.details().teamId(), actor).onFailure(Refusal.class).transform(none -> Refusal.notFound()));
    }

    /** Line managers for teams that they see, and for the whole desk; administrators for all. */
    private Uni<Void> requireMay(@Nullable UUID team, Actor actor) {
        return team == null || actor.is(Roles.ADMINISTRATOR) ? Uni.createFrom().voidItem() : teams.requireSeen(team, "/teamId", actor);
    }

    private Uni<DesignationView> written(Designation designation, DesignationEvent event, Actor actor) {
        return journal.record(event, actor).chain(designations::flush).replaceWith(designation::view);
    }
}
