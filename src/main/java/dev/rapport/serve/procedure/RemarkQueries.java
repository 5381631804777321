package dev.rapport.serve.procedure;

import java.util.HashMap;
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
    private static final UUID LAST = new UUID(-1, -1);

    private final ProcedureRepository procedures;
    private final RemarkRepository remarks;

    RemarkQueries(ProcedureRepository procedures, RemarkRepository remarks) {
        this.procedures = procedures;
        this.remarks = remarks;
    }

    /** The latest first. */
    public Uni<Page<RemarkView>> list(UUID procedure, RemarkFilter filter, Paging paging) {
        var parameters = filter.parameters(procedure);
        var page = new HashMap<>(parameters);
        var after = paging.after();
        page.put("below", after == null ? LAST : after.id());
        return procedures.require(procedure)
                .chain(() -> remarks.find(filter.where() + " and r.id < :below order by r.id desc", page).range(0, paging.limit()).list())
                .map(rows -> Page.of(rows.stream().map(Remark::view).toList(), paging, row -> new Cursor("", row.id())))
                .chain(found -> found.counted(paging, () -> remarks.count(filter.where(), parameters)));
    }
}
