package dev.rapport.serve.need;

import dev.rapport.ground.link.LinkedItem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the need that the current request's link is for. */
@ApplicationScoped
@WithSession
public class LinkedNeedQueries {
    private final NeedRepository needs;
    private final LinkedItem linked;

    LinkedNeedQueries(NeedRepository needs, LinkedItem linked) {
        this.needs = needs;
        this.linked = linked;
    }

    public Uni<LinkedNeedView> read() {
        return needs.require(linked.require(Need.TYPE)).map(LinkedNeedView::of);
    }
}
