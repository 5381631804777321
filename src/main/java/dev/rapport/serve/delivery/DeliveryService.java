package dev.rapport.serve.delivery;

import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.code.Codes;
import dev.rapport.ground.file.FileService;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.journal.Journal;
import dev.rapport.ground.journal.Subject;
import dev.rapport.rules.promise.Happened;
import dev.rapport.serve.need.DeliveredNeeds;
import dev.rapport.serve.need.LineQuantity;
import dev.rapport.serve.need.NeedEvent;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Records what was delivered of what was agreed (S1 2.1, S2 5). */
@ApplicationScoped
@WithTransaction
public class DeliveryService {
    private final DeliveryRepository deliveries;
    private final DeliveredNeeds needs;
    private final DeliveryTelling telling;
    private final FileService files;
    private final Codes codes;
    private final Journal journal;

    DeliveryService(DeliveryRepository deliveries, DeliveredNeeds needs, DeliveryTelling telling, FileService files, Codes codes, Journal journal) {
        this.deliveries = deliveries;
        this.needs = needs;
        this.telling = telling;
        this.files = files;
        this.codes = codes;
        this.journal = journal;
    }

    /** Some lines, with their quantities; what is left decides where the need stands. */
    public Uni<DeliveryView> record(UUID need, ExpectedVersion expected, NewDelivery wanted, Actor actor) {
        return Happened.orNow(wanted.happened()).known(codes)
                .chain(() -> needs.requireForWriting(need, expected, actor))
                .call(subject -> files.requireOn(subject, wanted.proof()))
                .chain(subject -> record(subject, wanted, actor));
    }

    /** The need was delivered as a whole, which is all that was left; the customer is written to once. */
    Uni<Void> recordWhole(NeedEvent.Delivered whole, Actor actor) {
        var left = whole.lines().stream().map(line -> new LineQuantity(line.lineId(), line.quantity())).toList();
        return add(whole.subject(), new Delivery(whole.subject().id(), left, whole.happenedAt(), whole.lateReason(), actor), actor)
                .chain(added -> whole.told() ? Uni.createFrom().voidItem() : telling.recorded(whole.subject(), added, actor));
    }

    private Uni<DeliveryView> record(Subject need, NewDelivery wanted, Actor actor) {
        var happened = Happened.orNow(wanted.happened());
        var covered = wanted.covered();
        var delivery = new Delivery(need.id(), covered, happened.instant(actor.at()), happened.reason(), actor);
        return add(need, delivery.describedBy(wanted.note(), wanted.proof()), actor)
                .call(added -> needs.delivered(need.id(), added.id(), covered, happened, actor))
                .call(added -> telling.recorded(need, added, actor))
                .map(added -> added.view(actor));
    }

    /** Not flushed, so that the need refuses what is not agreed before it is stored. */
    private Uni<Delivery> add(Subject need, Delivery delivery, Actor actor) {
        return deliveries.persist(delivery).call(added -> journal.record(added.recorded(need), actor));
    }
}
