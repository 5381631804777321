package dev.rapport.serve.fault;

import java.util.Objects;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.MergePatch;
import dev.rapport.ground.journal.Journal;
import dev.rapport.ground.team.Part;
import dev.rapport.ground.team.Parts;
import dev.rapport.ground.team.TeamQueries;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Records known faults and changes what is said of them. */
@ApplicationScoped
@WithTransaction
public class FaultService {
    private final FaultRepository faults;
    private final TeamQueries teams;
    private final Parts parts;
    private final Journal journal;

    FaultService(FaultRepository faults, TeamQueries teams, Parts parts, Journal journal) {
        this.faults = faults;
        this.teams = teams;
        this.parts = parts;
        this.journal = journal;
    }

    /** Records a fault of a team whose items the actor sees; its owner sees it by that part. */
    public Uni<FaultView> record(NewFault wanted, Actor actor) {
        return teams.requireSeen(wanted.teamId(), "/teamId", actor)
                .chain(() -> teams.requireBelongs(wanted.ownerId(), wanted.teamId(), "/ownerId"))
                .chain(() -> faults.add(new KnownFault(wanted, actor)))
                .call(fault -> wanted.ownerId() == null ? Uni.createFrom().voidItem() : parts.give(fault.id(), Part.OWNER, wanted.ownerId()))
                .call(fault -> journal.record(fault.recorded(), actor))
                .map(fault -> FaultView.of(fault, actor));
    }

    /** Changes what is said of it, its team or its owner. */
    public Uni<FaultView> change(UUID id, ExpectedVersion expected, MergePatch.Change<FaultDetails> change, Actor actor) {
        return faults.require(id, expected, actor).chain(fault -> change(fault, change.onto(fault.details()), actor));
    }

    private Uni<FaultView> change(KnownFault fault, FaultDetails wanted, Actor actor) {
        return move(fault, wanted)
                .chain(() -> hand(fault, wanted))
                .chain(() -> journal.record(fault.change(wanted), actor))
                .chain(faults::flush)
                .map(flushed -> FaultView.of(fault, actor));
    }

    private Uni<Void> move(KnownFault fault, FaultDetails wanted) {
        return wanted.teamId().equals(fault.details().teamId()) ? Uni.createFrom().voidItem()
                : teams.requireActive(wanted.teamId(), "/teamId").chain(() -> parts.move(fault.id(), wanted.teamId()));
    }

    private Uni<Void> hand(KnownFault fault, FaultDetails wanted) {
        var before = fault.details();
        return wanted.teamId().equals(before.teamId()) && Objects.equals(wanted.ownerId(), before.ownerId()) ? Uni.createFrom().voidItem()
                : teams.requireBelongs(wanted.ownerId(), wanted.teamId(), "/ownerId")
                        .chain(() -> parts.hand(fault.id(), Part.OWNER, wanted.ownerId()));
    }
}
