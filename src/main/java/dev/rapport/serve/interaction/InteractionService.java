package dev.rapport.serve.interaction;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.code.Codes;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.journal.Journal;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.rules.promise.Happened;
import dev.rapport.rules.promise.PromiseView;
import dev.rapport.serve.customer.Act;
import dev.rapport.serve.customer.Authorities;
import dev.rapport.serve.customer.CustomerOutline;
import dev.rapport.serve.customer.CustomerQueries;
import dev.rapport.serve.customer.SpecificNeedService;
import dev.rapport.serve.need.ContactedNeeds;
import dev.rapport.serve.need.NeedPromiseService;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Begins and ends contacts with customers, and keeps what they were about and what was promised in them (S1 2.2). */
@ApplicationScoped
@WithTransaction
public class InteractionService {
    private final InteractionRepository interactions;
    private final InteractionReader reader;
    private final ContactedNeeds needs;
    private final NeedPromiseService promises;
    private final CustomerQueries customers;
    private final SpecificNeedService specificNeeds;
    private final Authorities authorities;
    private final Codes codes;
    private final Journal journal;

    InteractionService(InteractionRepository interactions, InteractionReader reader, ContactedNeeds needs, NeedPromiseService promises,
            CustomerQueries customers, SpecificNeedService specificNeeds, Authorities authorities, Codes codes, Journal journal) {
        this.interactions = interactions;
        this.reader = reader;
        this.needs = needs;
        this.promises = promises;
        this.customers = customers;
        this.specificNeeds = specificNeeds;
        this.authorities = authorities;
        this.codes = codes;
        this.journal = journal;
    }

    /** A contact begins, and with it the response to each need that it is about. */
    public Uni<StartedView> start(NewInteraction wanted, Actor actor) {
        return codes.require(Codes.CHANNELS, wanted.channel(), "/channel")
                .chain(() -> Happened.orNow(wanted.happened()).known(codes))
                .chain(() -> customers.requireAddable(wanted.customerId()))
                .call(customer -> authorities.require(customer.id(), wanted.onBehalf(), Act.ASK, actor.at()))
                .chain(customer -> start(customer, wanted, actor));
    }

    private Uni<StartedView> start(CustomerOutline customer, NewInteraction wanted, Actor actor) {
        return interactions.persist(new Interaction(wanted, needs.isLive(wanted.channel()), actor))
                .call(interaction -> concern(interaction, wanted, actor)
                        .chain(about -> journal.record(about.stream().map(interaction::started).toList(), actor)))
                .chain(interaction -> reader.written(interaction, actor))
                .chain(view -> specificNeeds.adjustmentsIfAny(customer.id(), view.id(), actor)
                        .map(adjustments -> new StartedView(view, customer.name(), customer.formOfAddress(), customer.language(), adjustments)));
    }

    /** The contact turns out to be about one more need, which is attended to from now on. */
    public Uni<InteractionView> concern(UUID id, ExpectedVersion expected, UUID need, Actor actor) {
        return load(id, expected, actor)
                .invoke(interaction -> interaction.requireHeldBy(actor))
                .call(interaction -> requireNew(interaction, need))
                .call(interaction -> concern(interaction, need, "/needId", Happened.NOW, actor)
                        .chain(about -> journal.record(interaction.started(about), actor)))
                .chain(interaction -> reader.written(interaction, actor));
    }

    /** A promise by hand that keeps in which contact it was given; of a need that the contact is about. */
    public Uni<PromiseView> promise(UUID id, ExpectedVersion expected, NewPromiseIn wanted, Actor actor) {
        return load(id, expected, actor)
                .invoke(interaction -> interaction.requireRunning(actor))
                .chain(interaction -> about(interaction, wanted.needId(), actor)
                        .chain(about -> promises.give(wanted.needId(), ExpectedVersion.ANY, wanted.promise(), actor)
                                .call(promise -> keep(interaction, wanted.needId(), promise))
                                .call(promise -> journal.record(new InteractionEvent.Promised(about, promise.id()), actor))));
    }

    /** The contact is over. */
    public Uni<InteractionView> end(UUID id, ExpectedVersion expected, NewEnd end, Actor actor) {
        return known(end).chain(() -> change(id, expected, interaction -> {
            interaction.end(end, actor);
            return interaction::ended;
        }, actor));
    }

    /** What the customer said in praise of whoever served them. */
    public Uni<InteractionView> praise(UUID id, ExpectedVersion expected, NewPraise praise, Actor actor) {
        return change(id, expected, interaction -> {
            interaction.praise(praise.text(), actor);
            return InteractionEvent.Praised::new;
        }, actor);
    }

    /** The person praised agrees to its being shown as an example, or takes that back. */
    public Uni<InteractionView> agreeToPraise(UUID id, ExpectedVersion expected, boolean agreed, Actor actor) {
        return change(id, expected, interaction -> {
            interaction.agreeToPraise(agreed, actor);
            return about -> new InteractionEvent.PraiseAgreed(about, agreed);
        }, actor);
    }

    private Uni<Interaction> load(UUID id, ExpectedVersion expected, Actor actor) {
        return interactions.require(id, expected, actor).invoke(interaction -> interaction.requireCustomer(actor));
    }

    private Uni<InteractionView> change(UUID id, ExpectedVersion expected, Function<Interaction, Function<Subject, InteractionEvent>> verb, Actor actor) {
        return load(id, expected, actor)
                .call(interaction -> Uni.createFrom().item(() -> verb.apply(interaction))
                        .chain(event -> interactions.subjects(interaction)
                                .chain(about -> journal.record(about.stream().map(event).toList(), actor))))
                .chain(interaction -> reader.written(interaction, actor));
    }

    private Uni<List<Subject>> concern(Interaction interaction, NewInteraction wanted, Actor actor) {
        var ids = wanted.concerned();
        var happened = new Happened(interaction.startedAt(), Happened.orNow(wanted.happened()).reason());
        return Multi.createFrom().iterable(IntStream.range(0, ids.size()).boxed().toList())
                .onItem().transformToUniAndConcatenate(index -> concern(interaction, ids.get(index), "/needIds/" + index, happened, actor))
                .collect().in(ArrayList<Subject>::new, List::add)
                .map(about -> about.isEmpty() ? List.of(interaction.withCustomer()) : about);
    }

    private Uni<Subject> concern(Interaction interaction, UUID need, String pointer, Happened happened, Actor actor) {
        return Uni.createFrom().voidItem().invoke(interaction::concern)
                .chain(() -> needs.contacted(need, interaction.customerId(), interaction.channel(), interaction.direction() == Direction.IN,
                        happened, pointer, actor))
                .call(() -> interactions.add(new InteractionNeed(interaction, need)))
                .map(subject -> subject.part(Interaction.TYPE, interaction.id()));
    }

    private Uni<Void> requireNew(Interaction interaction, UUID need) {
        return interactions.isAbout(interaction, need).invoke(about -> {
            if (about) {
                throw Refusal.at("/needId", ErrorCode.ALREADY_EXISTS, "The interaction is about this need already.");
            }
        }).replaceWithVoid();
    }

    private Uni<Subject> about(Interaction interaction, UUID need, Actor actor) {
        return interactions.isAbout(interaction, need)
                .invoke(about -> {
                    if (!about) {
                        throw Refusal.at("/needId", ErrorCode.REFERENCE_UNKNOWN, "The interaction is not about this need; name it first.");
                    }
                })
                .chain(() -> needs.require(need, actor))
                .map(subject -> subject.part(Interaction.TYPE, interaction.id()));
    }

    private Uni<Void> keep(Interaction interaction, UUID need, PromiseView promise) {
        return interactions.add(new InteractionPromise(promise.id(), interaction.id(), need));
    }

    private Uni<Void> known(NewEnd end) {
        var adjustments = end.adjustments();
        if (adjustments != null) {
            adjustments.requireReason();
        }
        return adjustments == null || adjustments.reason() == null ? Uni.createFrom().voidItem()
                : codes.require(Codes.ADJUSTMENT_REASONS, adjustments.reason(), "/adjustments/reason");
    }
}
