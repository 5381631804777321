package dev.rapport.serve.procedure;

import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.MergePatch;
import dev.rapport.ground.journal.Journal;
import dev.rapport.rules.policy.Clauses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes of procedures; needs keep following the version they follow. */
@ApplicationScoped
@WithTransaction
public class ProcedureService {
    private final ProcedureRepository procedures;
    private final ProcedureVersionRepository versions;
    private final Clauses clauses;
    private final Journal journal;

    ProcedureService(ProcedureRepository procedures, ProcedureVersionRepository versions, Clauses clauses, Journal journal) {
        this.procedures = procedures;
        this.versions = versions;
        this.clauses = clauses;
        this.journal = journal;
    }

    /** Makes a procedure with the draft of its first version; its name must be free. */
    public Uni<ProcedureView> create(NewProcedure wanted, Actor actor) {
        return procedures.add(new Procedure(wanted))
                .call(procedure -> add(procedure.drafted(wanted.draft()), actor))
                .call(procedure -> journal.record(procedure.created(), actor))
                .map(Procedure::view);
    }

    /** Begins the next version. */
    public Uni<ProcedureVersionView> draft(UUID id, ExpectedVersion expected, ProcedureDraft draft, Actor actor) {
        return procedures.require(id, expected)
                .call(procedure -> journal.record(procedure.draft(), actor))
                .chain(procedure -> add(procedure.drafted(draft), actor))
                .map(ProcedureVersion::view);
    }

    private Uni<ProcedureVersion> add(ProcedureVersion version, Actor actor) {
        return clauses.require(version.steps().clauses(), actor.at()).chain(() -> versions.add(version));
    }

    /** Changes the steps of a draft. */
    public Uni<ProcedureVersionView> change(UUID id, int number, ExpectedVersion expected, MergePatch.Change<ProcedureDraft> change,
            Actor actor) {
        return procedures.require(id)
                .chain(procedure -> versions.require(id, number, expected)
                        .invoke(version -> version.change(change.onto(version.steps().asDraft())))
                        .call(version -> journal.record(procedure.draftChanged(number), actor)))
                .call(version -> clauses.require(version.steps().clauses(), actor.at()))
                .call(versions::flush)
                .map(ProcedureVersion::view);
    }

    /** Lets needs of the kind follow a draft, from the next one on; what it cites must hold. */
    public Uni<ProcedureVersionView> publish(UUID id, int number, ExpectedVersion expected, Actor actor) {
        return procedures.require(id)
                .chain(procedure -> versions.require(id, number, expected)
                        .invoke(version -> version.publish(actor.at(), actor.id()))
                        .call(version -> clauses.require(version.steps().clauses(), actor.at()))
                        .call(version -> journal.record(procedure.publish(number), actor)))
                .call(versions::flush)
                .map(ProcedureVersion::view);
    }

    /** Lets no more needs follow it. */
    public Uni<ProcedureView> retire(UUID id, ExpectedVersion expected, Actor actor) {
        return procedures.require(id, expected)
                .call(procedure -> journal.record(procedure.retire(actor), actor))
                .call(procedures::flush)
                .map(Procedure::view);
    }
}
