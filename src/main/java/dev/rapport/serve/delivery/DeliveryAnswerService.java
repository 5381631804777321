package dev.rapport.serve.delivery;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.code.Codes;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.journal.Journal;
import dev.rapport.ground.journal.Subject;
import dev.rapport.serve.choice.AgreedLines;
import dev.rapport.serve.customer.Act;
import dev.rapport.serve.customer.Authorities;
import dev.rapport.serve.need.DeliveredNeeds;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes customers' word on what was delivered: each line accepted, or rejected with a reason. */
@ApplicationScoped
@WithTransaction
public class DeliveryAnswerService {
    private final DeliveryRepository deliveries;
    private final DeliveredNeeds needs;
    private final AgreedLines agreed;
    private final Authorities authorities;
    private final Codes codes;
    private final Journal journal;

    DeliveryAnswerService(DeliveryRepository deliveries, DeliveredNeeds needs, AgreedLines agreed, Authorities authorities, Codes codes, Journal journal) {
        this.deliveries = deliveries;
        this.needs = needs;
        this.agreed = agreed;
        this.authorities = authorities;
        this.codes = codes;
        this.journal = journal;
    }

    /** Records what the customer said to the desk. */
    public Uni<DeliveryView> answer(UUID id, ExpectedVersion expected, DeliveryAnswer answer, Actor actor) {
        return codes.require(Codes.CHANNELS, answer.channel(), "/channel")
                .chain(() -> answer.when().known(codes))
                .chain(() -> deliveries.require(id, expected, actor))
                .chain(delivery -> answer(delivery, answer.given(actor.at()), actor));
    }

    Uni<DeliveryView> answer(Delivery delivery, GivenAnswer answer, Actor actor) {
        return codes.requireAll(Codes.REJECTION_REASONS, answer.reasons())
                .chain(() -> needs.subject(delivery.needId()))
                .call(need -> authorities.require(Objects.requireNonNull(need.customerId()), answer.onBehalf(), Act.ASK, answer.at()))
                .chain(need -> follow(need, delivery.answer(need, answer, actor), answer, actor))
                .map(followed -> delivery.view(actor));
    }

    /** The need closed with the customer's acceptance of all that was delivered; of what it was reopened for nothing is accepted. */
    Uni<Void> acceptRest(Subject need, Actor actor) {
        return needs.lines(need.id()).chain(lines -> acceptRest(lines, need, actor));
    }

    private Uni<Void> acceptRest(List<UUID> lines, Subject need, Actor actor) {
        return deliveries.unanswered(need.id())
                .map(found -> found.stream().flatMap(delivery -> delivery.acceptRest(lines, need, actor).stream()).toList())
                .chain(events -> journal.record(events, actor));
    }

    /** What was done and is rejected is promised anew. */
    private Uni<Void> follow(Subject need, DeliveryEvent.Answered event, GivenAnswer answer, Actor actor) {
        return journal.record(event, actor)
                .chain(() -> needs.undone(need.id(), event.lines()))
                .chain(undone -> agreed.promisedAgain(undone, answer.happened(), Objects.requireNonNull(need.teamId()), actor))
                .chain(promised -> needs.answered(need.id(), event.lines(), answer.happened(), promised, actor))
                .replaceWithVoid();
    }
}
