package dev.rapport.serve.delivery;

import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.link.LinkedItem;
import dev.rapport.serve.choice.AgreedLines;
import dev.rapport.serve.need.DeliveredNeeds;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of deliveries, which are visible as their needs. */
@ApplicationScoped
@WithSession
public class DeliveryQueries {
    private final DeliveryRepository deliveries;
    private final DeliveredNeeds needs;
    private final AgreedLines agreed;
    private final LinkedItem linked;

    DeliveryQueries(DeliveryRepository deliveries, DeliveredNeeds needs, AgreedLines agreed, LinkedItem linked) {
        this.deliveries = deliveries;
        this.needs = needs;
        this.agreed = agreed;
        this.linked = linked;
    }

    public Uni<DeliveryView> find(UUID id, Actor actor) {
        return deliveries.require(id, ExpectedVersion.ANY, actor).map(delivery -> delivery.view(actor));
    }

    /** The deliveries of a need, the latest first. */
    public Uni<Page<DeliveryView>> list(UUID need, Paging paging, Actor actor) {
        return needs.require(need, ExpectedVersion.ANY, actor)
                .chain(seen -> deliveries.ofNeed(need, paging.after(Cursor.LATEST).id(), paging.limit()))
                .map(rows -> Page.of(rows.stream().map(delivery -> delivery.view(actor)).toList(), paging, row -> new Cursor("", row.id())))
                .chain(page -> page.counted(paging, () -> deliveries.count("needId", need)));
    }

    /** What the current request's link is for. */
    public Uni<LinkedDeliveryView> linked(Actor actor) {
        return deliveries.requireLinked(linked.require(Delivery.TYPE)).chain(delivery -> linked(delivery, actor));
    }

    Uni<LinkedDeliveryView> linked(Delivery delivery, Actor actor) {
        return agreed.find(delivery.lineIds(), actor).chain(lines -> needs.linked(delivery.needId())
                .map(need -> LinkedDeliveryView.of(delivery, lines, need, actor)));
    }
}
