package dev.rapport.serve.choice;

import static dev.rapport.serve.choice.RandomOffers.HOURS;
import static dev.rapport.serve.choice.RandomOffers.agent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;

@Domain(RandomOffers.class)
@Domain(net.jqwik.api.domains.DomainContext.Global.class)
class OfferStatusTest {
    private static final StatedNeed NEED = new StatedNeed(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), 1);

    @Property
    void step_notListed_isRefused(@ForAll OfferStatus from, @ForAll OfferStatus to) {
        if (from == OfferStatus.OFFERED && to != OfferStatus.OFFERED) {
            assertEquals(to, from.to(to));
        } else {
            assertEquals(ErrorCode.OFFER_CLOSED, assertThrows(Refusal.class, () -> from.to(to)).code());
        }
    }

    @Property
    void steps_areThoseOfTheTable_andTheOthersAreRefused(@ForAll NewOffer wanted, @ForAll List<Verb> verbs, @ForAll @IntRange(max = HOURS + 1) int hours) {
        var offer = new Offer(NEED, wanted, Map.of(), agent(0));
        for (var verb : verbs) {
            var before = offer.view(agent(hours)).status();
            var refused = isRefused(() -> verb.act.accept(offer, agent(hours)));
            var after = offer.view(agent(hours)).status();
            assertEquals(before == OfferStatus.OFFERED || verb == Verb.EXPIRE, !refused);
            assertTrue(before == after || before == OfferStatus.OFFERED, () -> before + " became " + after);
            assertEquals(before != after, before.leadsTo(after));
        }
    }

    /** What may happen to an offer at any time. */
    enum Verb {
        DECLINE((offer, actor) -> offer.answer(new GivenAnswer(offer.view(actor).groups().stream().flatMap(group -> group.choices().stream())
                .filter(choice -> choice.status() == ChoiceStatus.OFFERED).map(RandomOffers::decline).toList(), "telephone",
                actor.at(), null, null), actor)),
        WITHDRAW((offer, actor) -> offer.withdraw(actor)),
        EXPIRE((offer, actor) -> offer.expire(actor.at()));

        private final BiConsumer<Offer, Actor> act;

        Verb(BiConsumer<Offer, Actor> act) {
            this.act = act;
        }
    }

    private static boolean isRefused(Runnable act) {
        try {
            act.run();
            return false;
        } catch (Refusal refused) {
            assertEquals(ErrorCode.OFFER_CLOSED, refused.code());
            return true;
        }
    }
}
