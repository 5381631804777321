package dev.rapport.serve.procedure;

import java.util.Map;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.journal.Journal;
import dev.rapport.ground.notice.Notices;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes of what people say of procedures. */
@ApplicationScoped
@WithTransaction
public class RemarkService {
    private final ProcedureRepository procedures;
    private final ProcedureVersionRepository versions;
    private final RemarkRepository remarks;
    private final Notices notices;
    private final Journal journal;

    RemarkService(ProcedureRepository procedures, ProcedureVersionRepository versions, RemarkRepository remarks, Notices notices, Journal journal) {
        this.procedures = procedures;
        this.versions = versions;
        this.remarks = remarks;
        this.notices = notices;
        this.journal = journal;
    }

    /** Says of the latest published version whether it suits. */
    public Uni<RemarkView> remark(UUID id, ExpectedVersion expected, NewRemark wanted, Actor actor) {
        return procedures.require(id, expected)
                .chain(procedure -> versions.require(id, procedure.requirePublished(null), ExpectedVersion.ANY)
                        .chain(version -> remarks.add(new Remark(version, wanted, actor)))
                        .call(remark -> journal.record(remark.made(procedure), actor)))
                .map(Remark::view);
    }

    /** Says what becomes of a remark, once; who made it is told that there is an answer. */
    public Uni<RemarkView> answer(UUID id, UUID remarkId, ExpectedVersion expected, RemarkAnswer answer, Actor actor) {
        return procedures.require(id)
                .chain(procedure -> remarks.require(id, remarkId, expected)
                        .call(remark -> journal.record(remark.answer(answer, procedure, actor), actor))
                        .call(remark -> tell(remark.view(), procedure, actor)))
                .call(remarks::flush)
                .map(Remark::view);
    }

    private Uni<Void> tell(RemarkView remark, Procedure procedure, Actor actor) {
        return notices.tell(remark.madeById(), "remark-answered", procedure.asSubject(), Map.of("remarkId", remark.id().toString()), actor);
    }
}
