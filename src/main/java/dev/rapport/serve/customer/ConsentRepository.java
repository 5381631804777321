package dev.rapport.serve.customer;

import java.util.UUID;

import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores consents. */
@ApplicationScoped
class ConsentRepository implements PanacheRepositoryBase<Consent, UUID> {
    private static final String NEXT = CustomerPart.OF_FAMILY + " and (at, id) < (?2, ?3) order by at desc, id desc";

    /** What was said to any purpose, the latest first. */
    Uni<Page<ConsentView>> history(UUID root, Paging paging) {
        var after = paging.after(Cursor.LATEST);
        return find(NEXT, root, after.instant(), after.id()).range(0, paging.limit()).list()
                .map(rows -> Page.of(rows, paging, Consent::place).map(Consent::view))
                .chain(page -> page.counted(paging, () -> count(CustomerPart.OF_FAMILY, root)));
    }
}
