package dev.rapport.serve.procedure;

import java.util.UUID;
import java.util.function.BiConsumer;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.code.Codes;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.journal.Journal;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes what people say of the steps of a need's procedure. */
@ApplicationScoped
@WithTransaction
public class StepService {
    private final NeedProcedureQueries followed;
    private final StepRecordRepository records;
    private final Codes codes;
    private final Journal journal;

    StepService(NeedProcedureQueries followed, StepRecordRepository records, Codes codes, Journal journal) {
        this.followed = followed;
        this.records = records;
        this.codes = codes;
        this.journal = journal;
    }

    /** Somebody says that a step is done. */
    public Uni<NeedProcedureView> complete(UUID need, int step, ExpectedVersion expected, Actor actor) {
        return on(need, step, expected, actor, (record, procedure) -> record.complete(procedure, actor));
    }

    /** Somebody leaves a step out, and says why. */
    public Uni<NeedProcedureView> omit(UUID need, int step, ExpectedVersion expected, NewOmission why, Actor actor) {
        return codes.require(Codes.OMISSION_REASONS, why.reason(), "/reason")
                .chain(() -> on(need, step, expected, actor, (record, procedure) -> record.omit(procedure, why, actor)));
    }

    private Uni<NeedProcedureView> on(UUID need, int step, ExpectedVersion expected, Actor actor,
            BiConsumer<StepRecord, FollowedProcedure> verb) {
        return followed.require(need, expected, actor)
                .invoke(procedure -> procedure.require(step))
                .chain(procedure -> records.of(procedure, step)
                        .invoke(record -> verb.accept(record, procedure))
                        .chain(records::add)
                        .chain(record -> journal.record(record.said(procedure), actor)))
                .chain(() -> followed.of(need, actor));
    }
}
