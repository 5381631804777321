package dev.rapport.serve.procedure;

import java.util.Map;
import java.util.UUID;

import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of remarks, which are known to those who work by procedures. */
@ApplicationScoped
@WithSession
public class RemarkQueries {
    private final ProcedureRepository procedures;
    private final RemarkRepository remarks;

    RemarkQueries(ProcedureRepository procedures, RemarkRepository remarks) {
        this.procedures = procedures;
        this.remarks = remarks;
    }

    /** The latest first. */
    public Uni<Page<RemarkView>> list(UUID procedure, RemarkFilter filter, Paging paging) {
        var matching = filter.matching(procedure);
        var after = paging.after(Cursor.LATEST);
        return procedures.require(procedure)
                .chain(() -> matching.rows(remarks, "r.id < :id order by r.id desc", Map.of("id", after.id()), paging))
                .map(rows -> Page.of(rows.stream().map(Remark::view).toList(), paging, row -> new Cursor("", row.id())))
                .chain(page -> page.counted(paging, () -> matching.count(remarks)));
    }
}
