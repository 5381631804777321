package dev.rapport.serve.need;

import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.code.Codes;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.link.LinkService;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.ground.team.Part;
import dev.rapport.ground.team.Parts;
import dev.rapport.ground.team.TeamQueries;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Assesses and assigns needs, holds them, delivers them and brings them to an end. */
@ApplicationScoped
@WithTransaction
public class ProgressService {
    private final NeedAct act;
    private final MatrixRepository matrices;
    private final TeamQueries teams;
    private final Parts parts;
    private final LinkService links;
    private final Codes codes;

    ProgressService(NeedAct act, MatrixRepository matrices, TeamQueries teams, Parts parts, LinkService links,
            Codes codes) {
        this.act = act;
        this.matrices = matrices;
        this.teams = teams;
        this.parts = parts;
        this.links = links;
        this.codes = codes;
    }

    /** Finds the priority by the current matrix, or takes another one with its reason. */
    public Uni<NeedView> assess(UUID id, ExpectedVersion expected, NewAssessment assessment, Actor actor) {
        return matrices.current()
                .map(matrix -> matrix.assess(assessment, actor.at()))
                .chain(outcome -> act.on(id, expected, actor, need -> need.assess(outcome, actor)));
    }

    /** Gives a need to a team and an owner, who sees it by that part from now on. */
    public Uni<NeedView> assign(UUID id, ExpectedVersion expected, NewAssignment assignment, Actor actor) {
        return teams.requireActive(assignment.teamId(), "/teamId")
                .chain(() -> teams.requireBelongs(assignment.ownerId(), assignment.teamId(), "/ownerId"))
                .chain(() -> act.load(id, expected, actor))
                .call(need -> parts.hand(id, Part.OWNER, assignment.ownerId()))
                .call(need -> act.on(need, actor, each -> each.assign(assignment.teamId(), assignment.ownerId(), actor)))
                .call(need -> links.follow(need.asSubject()))
                .map(need -> need.view(actor));
    }

    public Uni<NeedView> hold(UUID id, ExpectedVersion expected, NewHold hold, Actor actor) {
        if (!hold.until().isAfter(actor.at())) {
            throw Refusal.at("/until", ErrorCode.INVALID, "A hold ends in the future.");
        }
        return codes.require("hold-reasons", hold.reason(), "/reason")
                .chain(() -> act.on(id, expected, actor,
                        need -> need.hold(new Hold(hold.reason(), actor.at(), hold.until(), hold.note()), actor)));
    }

    public Uni<NeedView> resume(UUID id, ExpectedVersion expected, Actor actor) {
        return act.on(id, expected, actor, need -> need.resume(actor));
    }

    /** Either side asks for a change of what was agreed. */
    public Uni<NeedView> askChange(UUID id, ExpectedVersion expected, Actor actor) {
        return act.on(id, expected, actor, need -> need.askChange(actor));
    }

    public Uni<NeedView> startDelivery(UUID id, ExpectedVersion expected, Actor actor) {
        return act.on(id, expected, actor, need -> need.startDelivery(actor));
    }

    public Uni<NeedView> deliver(UUID id, ExpectedVersion expected, Actor actor) {
        return act.on(id, expected, actor, need -> need.deliver(actor));
    }

    /** The customer accepted what was delivered. */
    public Uni<NeedView> accept(UUID id, ExpectedVersion expected, Actor actor) {
        return act.on(id, expected, actor, need -> need.close(Ending.ACCEPTED, actor));
    }

    public Uni<NeedView> withdraw(UUID id, ExpectedVersion expected, NewWithdrawal withdrawal, Actor actor) {
        return act.on(id, expected, actor, need -> need.withdraw(withdrawal.by().ending(), actor));
    }

    /** The need cannot be met (S1 1.4). */
    public Uni<NeedView> fail(UUID id, ExpectedVersion expected, NewLimitation limitation, Actor actor) {
        return codes.require("limitation-reasons", limitation.reason(), "/reason")
                .chain(() -> act.on(id, expected, actor,
                        need -> need.fail(new Limitation(limitation.reason(), limitation.text()), actor)));
    }

    /** Another need, which the actor must see too, goes on in its place. */
    public Uni<NeedView> join(UUID id, ExpectedVersion expected, NewJoining joining, Actor actor) {
        return act.load(joining.needId(), ExpectedVersion.ANY, actor)
                .onFailure(Refusal.class)
                .transform(none -> Refusal.at("/needId", ErrorCode.REFERENCE_UNKNOWN, "There is no such need."))
                .chain(other -> act.on(id, expected, actor, need -> need.join(other, actor)));
    }

    /** There never was a need: a test, spam, a mistake. */
    public Uni<NeedView> cancel(UUID id, ExpectedVersion expected, NewVoiding voiding, Actor actor) {
        return codes.require("void-reasons", voiding.reason(), "/reason")
                .chain(() -> act.on(id, expected, actor, need -> need.cancel(voiding.reason(), actor)));
    }

    public Uni<NeedView> reopen(UUID id, ExpectedVersion expected, NewReopening reopening, Actor actor) {
        return act.on(id, expected, actor, need -> need.reopen(reopening.reason(), actor));
    }

    /** Only those with a part in it see the need from now on. */
    public Uni<NeedView> restrict(UUID id, ExpectedVersion expected, NewRestriction restriction, Actor actor) {
        return act.load(id, expected, actor)
                .call(need -> parts.restrict(id, restriction.reason(), actor))
                .chain(need -> act.on(need, actor, each -> each.restrict(true, actor)));
    }

    public Uni<NeedView> unrestrict(UUID id, ExpectedVersion expected, Actor actor) {
        return act.load(id, expected, actor)
                .call(need -> parts.lift(id))
                .chain(need -> act.on(need, actor, each -> each.restrict(false, actor)));
    }
}
