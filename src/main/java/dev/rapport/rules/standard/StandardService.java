package dev.rapport.rules.standard;

import java.util.List;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.journal.Journal;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes of standards; running clocks keep the version that they started with. */
@ApplicationScoped
@WithTransaction
public class StandardService {
    private final StandardRepository standards;
    private final StandardVersionRepository versions;
    private final CommitmentRepository commitments;
    private final StandardCheck check;
    private final StandardTies ties;
    private final Journal journal;

    StandardService(StandardRepository standards, StandardVersionRepository versions, CommitmentRepository commitments, StandardCheck check,
            StandardTies ties, Journal journal) {
        this.standards = standards;
        this.versions = versions;
        this.commitments = commitments;
        this.check = check;
        this.ties = ties;
        this.journal = journal;
    }

    /** Creates a standard with its first version; its name must be free. */
    public Uni<StandardView> create(NewStandard wanted, Actor actor) {
        return check.require(wanted.firstVersion(), "/firstVersion", actor.at())
                .chain(standards::lock)
                .chain(() -> standards.persist(new Standard(wanted)))
                .call(standard -> journal.record(standard.created(), actor))
                .chain(standard -> announce(standard, new StandardVersions(List.of()), wanted.firstVersion(), "/firstVersion", actor)
                        .map(first -> standard.view(new StandardVersions(List.of(first)))));
    }

    /** Says what the standard says from an instant on; the version before ends then. */
    public Uni<StandardVersionView> addVersion(UUID id, ExpectedVersion expected, NewStandardVersion wanted, Actor actor) {
        return check.require(wanted, "", actor.at())
                .chain(standards::lock)
                .chain(() -> standards.require(id, expected))
                .chain(standard -> versions.ofStandard(id)
                        .chain(before -> announce(standard, before, wanted, "", actor))
                        .chain(version -> commitments.ofVersion(version).map(made -> version.view(standard, version.validUntil(), made))));
    }

    private Uni<StandardVersion> announce(Standard standard, StandardVersions before, NewStandardVersion wanted, String pointer, Actor actor) {
        return versions.persist(standard.next(wanted, before, actor))
                .call(version -> commitments.addAll(version, wanted.commitments()))
                .call(version -> journal.record(standard.announced(version), actor))
                .call(version -> ties.requireNone(version, pointer));
    }

    /** Takes back a version that is not valid yet; the one before it goes on. */
    public Uni<StandardView> withdrawVersion(UUID id, int number, ExpectedVersion expected, Actor actor) {
        return standards.lock()
                .chain(() -> standards.require(id, expected))
                .chain(standard -> versions.ofStandard(id)
                        .call(all -> journal.record(standard.withdraw(all.require(number), actor), actor))
                        .call(() -> standards.raise(standard))
                        .call(ties::requireNone)
                        .map(standard::view));
    }

    /** Ends a standard: nothing new is promised by it. */
    public Uni<StandardView> end(UUID id, ExpectedVersion expected, NewStandardEnd end, Actor actor) {
        return standards.lock()
                .chain(() -> standards.require(id, expected))
                .chain(standard -> versions.ofStandard(id)
                        .call(all -> journal.record(standard.end(end, all, actor), actor))
                        .call(standards::flush)
                        .map(standard::view));
    }
}
