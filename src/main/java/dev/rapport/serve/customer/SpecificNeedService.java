package dev.rapport.serve.customer;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.code.Codes;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.journal.Journal;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps what customers need served otherwise, tells it to who serves them, and writes down who read it (S1 2.4). */
@ApplicationScoped
@WithTransaction
public class SpecificNeedService {
    private final CustomerAct act;
    private final Served served;
    private final SpecificNeedRepository needs;
    private final CustomerKeys keys;
    private final SpecificNeedSeal seal;
    private final Authorities authorities;
    private final Codes codes;
    private final Journal journal;

    SpecificNeedService(CustomerAct act, Served served, SpecificNeedRepository needs, CustomerKeys keys, SpecificNeedSeal seal,
            Authorities authorities, Codes codes, Journal journal) {
        this.act = act;
        this.served = served;
        this.needs = needs;
        this.keys = keys;
        this.seal = seal;
        this.authorities = authorities;
        this.codes = codes;
        this.journal = journal;
    }

    /** Records a specific need on a basis; the version expected is the customer's. */
    public Uni<AdjustmentView> record(UUID customer, ExpectedVersion expected, NewSpecificNeed wanted, Actor actor) {
        wanted.requireWhole(actor.at());
        return served.requireSaid(customer, wanted.itemId(), actor)
                .call(() -> act.load(customer, expected))
                .call(() -> known(wanted))
                .call(found -> agreed(found, wanted))
                .call(found -> needs.requireRoom(found.rootId()))
                .chain(found -> keys.of(found.id()))
                .chain(key -> needs.persistAndFlush(new SpecificNeed(customer, wanted.content(), key, seal, actor)))
                .call(need -> journal.record(new SpecificNeedEvent.Recorded(SpecificNeedEvent.of(customer), need.id(), wanted.itemId()), actor))
                .map(need -> AdjustmentView.of(need, wanted.content()));
    }

    /** Hides a specific need at once and makes unreadable what was said of it. */
    public Uni<Void> withdraw(UUID customer, UUID id, ExpectedVersion expected, NewNeedWithdrawal how, Actor actor) {
        return served.requireSaid(customer, how.itemId(), actor)
                .call(() -> codes.require(Codes.CHANNELS, how.channel(), "/channel"))
                .call(found -> authorities.require(found.id(), how.onBehalf(), Act.CONSENT, actor.at()))
                .chain(found -> needs.require(found.rootId(), id))
                .invoke(need -> expected.check(need.version()))
                .invoke(need -> need.withdraw(actor))
                .call(need -> journal.record(how.withdrawn(customer, id), actor))
                .call(() -> needs.flush()).replaceWithVoid();
    }

    /** What was agreed to explicitly is forgotten as soon as the customer takes their consent back. */
    Uni<Void> consentWithdrawn(CustomerOutline customer, NewConsent said, Actor actor) {
        return needs.opened(customer.rootId())
                .map(all -> all.entrySet().stream().filter(each -> each.getValue().basis().consent() != null).map(Map.Entry::getKey).toList())
                .invoke(agreed -> agreed.forEach(need -> need.withdraw(actor)))
                .chain(agreed -> journal.record(agreed.stream().map(need -> new SpecificNeedEvent.Withdrawn(SpecificNeedEvent.of(customer.id()), need.id(),
                        said.channel(), OnBehalf.of(said.contactPersonId(), said.representativeId()), null)).toList(), actor));
    }

    /** Only the instructions, for who serves the customer; that they were read is written down. */
    public Uni<AdjustmentsView> adjustments(UUID customer, @Nullable UUID item, Actor actor) {
        return served.require(customer, item, actor).chain(found -> needs.opened(found.rootId()))
                .call(all -> read(customer, all, item, actor)).map(SpecificNeedService::told);
    }

    /** The same as a contact begins; nothing is written down where there is nothing to read. */
    public Uni<AdjustmentsView> adjustmentsIfAny(UUID customer, UUID item, Actor actor) {
        return served.require(customer, item, actor).chain(found -> needs.opened(found.rootId()))
                .call(all -> all.isEmpty() ? Uni.createFrom().voidItem() : read(customer, all, item, actor)).map(SpecificNeedService::told);
    }

    /** All that is kept, for who serves the customer; that it was read is written down. */
    public Uni<List<SpecificNeedView>> whole(UUID customer, @Nullable UUID item, Actor actor) {
        return served.require(customer, item, actor).chain(found -> needs.opened(found.rootId()))
                .call(all -> journal.record(new SpecificNeedEvent.ReadWhole(SpecificNeedEvent.of(customer), all.size(), item), actor))
                .map(all -> all.entrySet().stream().map(each -> SpecificNeedView.of(each.getKey(), each.getValue())).toList());
    }

    private Uni<Void> read(UUID customer, Map<SpecificNeed, SpecificNeedContent> all, @Nullable UUID item, Actor actor) {
        return journal.record(new SpecificNeedEvent.AdjustmentsRead(SpecificNeedEvent.of(customer), all.size(), item), actor);
    }

    private static AdjustmentsView told(Map<SpecificNeed, SpecificNeedContent> all) {
        return new AdjustmentsView(all.entrySet().stream().map(each -> AdjustmentView.of(each.getKey(), each.getValue())).toList());
    }

    private Uni<Void> known(NewSpecificNeed wanted) {
        return codes.require(Codes.SPECIFIC_NEED_BASES, wanted.basis(), "/basis")
                .chain(() -> wanted.circumstance() == null ? Uni.createFrom().voidItem()
                        : codes.require(Codes.CIRCUMSTANCES, wanted.circumstance(), "/circumstance"))
                .chain(() -> wanted.consent() == null ? Uni.createFrom().voidItem()
                        : codes.require(Codes.CHANNELS, wanted.consent().channel(), "/consent/channel"));
    }

    private Uni<Void> agreed(CustomerOutline customer, NewSpecificNeed wanted) {
        var consent = wanted.consent();
        return consent == null ? Uni.createFrom().voidItem()
                : authorities.require(customer.id(), consent.onBehalf(), Act.CONSENT, consent.at());
    }
}
