package dev.rapport.serve.fault;

import java.util.Map;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of known faults and of what hangs on them. */
@ApplicationScoped
@WithSession
public class FaultQueries {
    private static final String NEXT = "(f.since, f.id) < (:since, :id) order by f.since desc, f.id desc";

    private final FaultRepository faults;
    private final AttachedNeedRepository attached;

    FaultQueries(FaultRepository faults, AttachedNeedRepository attached) {
        this.faults = faults;
        this.attached = attached;
    }

    public Uni<FaultView> find(UUID id, Actor actor) {
        return faults.require(id, ExpectedVersion.ANY, actor).map(fault -> FaultView.of(fault, actor));
    }

    /** The faults that the actor may see, those that began last first. */
    public Uni<Page<FaultRow>> list(FaultFilter filter, Paging paging, Actor actor) {
        var matching = filter.matching(actor);
        var after = paging.after(Cursor.LATEST);
        return matching.rows(faults, NEXT, Map.of("since", after.instant(), "id", after.id()), paging)
                .map(rows -> Page.of(rows.stream().map(fault -> FaultRow.of(fault, actor)).toList(), paging, row -> Cursor.of(row.since(), row.id())))
                .chain(page -> page.counted(paging, () -> matching.count(faults)));
    }

    /** The needs that hang on the fault, as far as the actor may see them, in order of attachment. */
    public Uni<Page<AttachedNeedView>> needs(UUID id, Paging paging, Actor actor) {
        return faults.require(id, ExpectedVersion.ANY, actor)
                .chain(fault -> attached.page(id, paging, actor))
                .map(rows -> Page.of(rows, paging, row -> new Cursor("", row.id())))
                .chain(page -> page.counted(paging, () -> attached.count(id, actor)));
    }
}
