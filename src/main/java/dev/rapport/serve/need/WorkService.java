package dev.rapport.serve.need;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.code.Codes;
import dev.rapport.ground.file.FileService;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.link.LinkService;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.ground.team.Part;
import dev.rapport.ground.team.Parts;
import dev.rapport.ground.team.TeamQueries;
import dev.rapport.rules.promise.Happened;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Assesses and assigns needs and holds them. */
@ApplicationScoped
@WithTransaction
public class WorkService {
    private final NeedAct act;
    private final MatrixRepository matrices;
    private final TeamQueries teams;
    private final Parts parts;
    private final LinkService links;
    private final FileService files;
    private final Codes codes;

    WorkService(NeedAct act, MatrixRepository matrices, TeamQueries teams, Parts parts, LinkService links, FileService files, Codes codes) {
        this.act = act;
        this.matrices = matrices;
        this.teams = teams;
        this.parts = parts;
        this.links = links;
        this.files = files;
        this.codes = codes;
    }

    /** Finds the priority by the current matrix, or takes another one with its reason. */
    public Uni<NeedView> assess(UUID id, ExpectedVersion expected, NewAssessment assessment, Actor actor) {
        return act.load(id, expected, actor)
                .chain(need -> matrices.current().map(matrix -> matrix.assess(assessment, actor.at()))
                        .chain(outcome -> act.on(need, actor, each -> each.assess(outcome, actor))));
    }

    /** Gives a need to a team and an owner, who sees it by that part from now on; its links and files go with it. */
    public Uni<NeedView> assign(UUID id, ExpectedVersion expected, NewAssignment assignment, Actor actor) {
        return teams.requireActive(assignment.teamId(), "/teamId")
                .chain(() -> teams.requireBelongs(assignment.ownerId(), assignment.teamId(), "/ownerId"))
                .chain(() -> act.load(id, expected, actor))
                .call(need -> move(need, assignment.teamId()))
                .chain(need -> own(need, assignment.teamId(), assignment.ownerId(), actor));
    }

    /** Whoever owned it before sees it no longer by that. */
    Uni<NeedView> own(Need need, UUID team, @Nullable UUID owner, Actor actor) {
        return parts.hand(need.id(), Part.OWNER, owner).chain(() -> act.on(need, actor, each -> each.assign(team, owner, actor)));
    }

    /** The need waits for its customer or a third party. */
    public Uni<NeedView> hold(UUID id, ExpectedVersion expected, NewHold hold, Actor actor) {
        var happened = Happened.orNow(hold.happened());
        if (!hold.until().isAfter(actor.at())) {
            throw Refusal.at("/until", ErrorCode.HOLD_ENDS_TOO_EARLY);
        }
        return codes.require(Codes.HOLD_REASONS, hold.reason(), "/reason")
                .chain(() -> happened.known(codes))
                .chain(() -> act.on(id, expected, actor,
                        need -> need.hold(new Hold(hold.reason(), need.matter().happened(happened, actor.at()), hold.until(), hold.note()), happened.reason(), actor)));
    }

    /** The wait is over. */
    public Uni<NeedView> resume(UUID id, ExpectedVersion expected, Happened happened, Actor actor) {
        return happened.known(codes).chain(() -> act.on(id, expected, actor, need -> need.resume(happened, actor)));
    }

    private Uni<Void> move(Need need, UUID team) {
        return team.equals(need.asSubject().teamId()) ? Uni.createFrom().voidItem()
                : parts.move(need.id(), team)
                        .chain(() -> links.follow(List.of(need.id()), team))
                        .chain(() -> files.move(need.id(), team));
    }
}
