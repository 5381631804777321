package dev.rapport.serve.privacy;

import java.util.Map;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import dev.rapport.serve.customer.CustomerFamilies;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of requests to be erased. */
@ApplicationScoped
@WithSession
public class ErasureQueries {
    private static final String NEXT = "r.id < :id order by r.id desc";

    private final ErasureRepository requests;
    private final CustomerFamilies families;
    private final OpenDuties duties;

    ErasureQueries(ErasureRepository requests, CustomerFamilies families, OpenDuties duties) {
        this.requests = requests;
        this.families = families;
        this.duties = duties;
    }

    /** With the duties that keep it from being granted now. */
    public Uni<ErasureView> find(UUID id, Actor actor) {
        return requests.require(id, ExpectedVersion.ANY, actor).map(request -> request.view(actor))
                .chain(view -> !view.status().isOpen() ? Uni.createFrom().item(view)
                        : families.of(view.customerId()).chain(family -> duties.of(family.members(), actor)).map(view::with));
    }

    /** The latest first. */
    public Uni<Page<ErasureView>> list(ErasureFilter filter, Paging paging, Actor actor) {
        var matching = filter.matching(actor);
        return matching.rows(requests, NEXT, Map.of("id", paging.after(Cursor.LATEST).id()), paging)
                .map(rows -> Page.of(rows.stream().map(request -> request.view(actor)).toList(), paging, row -> new Cursor("", row.id())))
                .chain(page -> page.counted(paging, () -> matching.count(requests)));
    }
}
