package dev.rapport.serve.interaction;

import java.util.Map;

import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.Listing;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import dev.rapport.serve.customer.ConsentPurpose;
import dev.rapport.serve.customer.Consented;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads praise that both sides agree to be shown, as they say now; none of contacts about restricted needs, whoever reads. */
@ApplicationScoped
@WithSession
public class PraiseQueries {
    private static final String OPEN = "not exists (select 1 from InteractionNeed x join Need n on n.id = x.needId where x.interactionId = i.id and n.work.restricted = true)";
    private static final String AGREED = "i.praise.agreed = true and " + Consented.hql("i.customerId", ConsentPurpose.PRAISE, "i.praise.at") + " and " + OPEN;
    private static final String NEXT = "(i.praise.at, i.id) < (:at, :after) order by i.praise.at desc, i.id desc";

    private final InteractionRepository interactions;

    PraiseQueries(InteractionRepository interactions) {
        this.interactions = interactions;
    }

    /** The latest first. */
    public Uni<Page<PraiseView>> list(Paging paging) {
        var agreed = new Listing("from Interaction i").and(AGREED);
        var after = paging.after(Cursor.LATEST);
        return agreed.rows(interactions, NEXT, Map.of("at", after.instant(), "after", after.id()), paging)
                .map(rows -> Page.of(rows.stream().map(PraiseView::of).toList(), paging, row -> Cursor.of(row.at(), row.id())))
                .chain(page -> page.counted(paging, () -> agreed.count(interactions)));
    }
}
