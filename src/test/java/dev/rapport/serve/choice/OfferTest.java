package dev.rapport.serve.choice;

import static dev.rapport.serve.choice.RandomOffers.HOURS;
import static dev.rapport.serve.choice.RandomOffers.agent;
import static dev.rapport.serve.choice.RandomOffers.at;
import static dev.rapport.serve.choice.RandomOffers.choice;
import static dev.rapport.serve.choice.RandomOffers.decline;
import static dev.rapport.serve.choice.RandomOffers.given;
import static dev.rapport.serve.choice.RandomOffers.offer;
import static dev.rapport.serve.choice.RandomOffers.take;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.money.Money;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.rules.catalogue.Availability;
import dev.rapport.rules.catalogue.CatalogueItemKind;
import dev.rapport.rules.catalogue.CatalogueItemView;
import dev.rapport.rules.catalogue.LeadTime;
import dev.rapport.rules.catalogue.Responsible;
import dev.rapport.serve.choice.RandomOffers.Words;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;

@Domain(RandomOffers.class)
@Domain(net.jqwik.api.domains.DomainContext.Global.class)
class OfferTest {
    private static final StatedNeed NEED = new StatedNeed(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), 1);

    @Property(tries = 3_000)
    void answer_isAcceptedExactlyWhereItIsLegal(@ForAll NewOffer wanted, @ForAll Words words, @ForAll @IntRange(max = HOURS + 1) int hours) {
        var offer = made(wanted);
        var before = offer.view(agent(hours));
        var answers = words.to(open(before));
        var legal = isLegal(before, answers);
        Statistics.label("legal").collect(legal);
        assertEquals(legal, isAccepted(offer, answers, agent(hours)));
        var after = offer.view(agent(hours));
        assertEquals(legal ? OfferStatus.ANSWERED : before.status(), after.status());
        assertEquals(legal ? Set.of() : ids(open(before)), ids(open(after)));
    }

    @Property
    void choice_isOpenUntilItsEndOrThatOfTheOffer(@ForAll NewOffer wanted, @ForAll @IntRange(max = HOURS + 1) int hours) {
        var offer = made(wanted).view(agent(hours));
        assertEquals(at(hours).isBefore(end(wanted)), offer.status() == OfferStatus.OFFERED);
        var expected = wanted.groups().stream().flatMap(group -> group.choices().stream())
                .map(choice -> at(hours).isBefore(end(choice, wanted)) && at(hours).isBefore(end(wanted))).toList();
        assertEquals(expected, choices(offer).stream().map(choice -> choice.status() == ChoiceStatus.OFFERED).toList());
    }

    @Property
    void sweep_changesNothingThatIsTold(@ForAll NewOffer wanted, @ForAll Words words, @ForAll @IntRange(max = HOURS + 1) int hours) {
        var swept = made(wanted);
        var before = swept.view(agent(hours));
        while (swept.expire(at(hours)).isPresent()) {
            assertEquals(before, swept.view(agent(hours)));
        }
        var answers = words.to(open(before));
        assertEquals(isLegal(before, answers), isAccepted(swept, answers, agent(hours)));
    }

    @Property
    void agreement_hasALineForEachChoiceTaken_andTotalsAddUp(@ForAll NewOffer wanted, @ForAll Words words) {
        var offer = made(wanted);
        var before = offer.view(agent(0));
        var answers = words.to(open(before));
        Assume.that(isLegal(before, answers));
        var event = (OfferEvent.Answered) offer.answer(given(answers, 0), agent(0));
        var agreement = new Agreement(offer, 1).view(agent(0));
        assertEquals(answers.stream().filter(ChoiceAnswer::selects).map(ChoiceAnswer::choiceId).toList(),
                agreement.lines().stream().map(LineView::choiceId).toList());
        assertEquals(totals(before, answers), agreement.totals());
        assertEquals(agreement.totals(), event.totals());
        assertEquals(answers.size(), event.selected().size() + event.declined().size());
    }

    @Property
    void catalogue_changedLater_changesNoOffer(@ForAll Money price, @ForAll Money later) {
        var id = UUID.randomUUID();
        var catalogue = new HashMap<>(Map.of(id, item(id, "Chair", price, true)));
        var offer = new Offer(NEED, offer(1, group(Taking.ANY, ofCatalogue(id, null))), catalogue, agent(0));
        catalogue.put(id, item(id, "Stool", later, false));
        var told = choices(offer.view(agent(0))).get(0).specification();
        assertEquals(List.of("Chair", price, new LeadTime(3, null)), List.of(told.name(), told.price(), told.leadTime()));
    }

    @Example
    void catalogue_withoutPriceOrTime_takesThoseOfTheChoice() {
        var id = UUID.randomUUID();
        var price = new Money(BigDecimal.TEN, "AUD");
        var wanted = new NewChoice(id, null, null, price, new LeadTime(9, null), null, null, 2, null, null, false, null, null, null);
        var offer = new Offer(NEED, offer(1, group(Taking.ANY, wanted)), Map.of(id, item(id, "Chair", null, null, true)), agent(0));
        var told = choices(offer.view(agent(0))).get(0).specification();
        assertEquals(List.of("Chair", price, new LeadTime(9, null)), List.of(told.name(), told.price(), told.leadTime()));
        assertEquals("/groups/0/choices/0/leadTime", pointer(wanted, Map.of(id, item(id, "Chair", null, new LeadTime(3, null), true))));
        assertEquals("/groups/0/choices/0/price", pointer(wanted, Map.of(id, item(id, "Chair", price, null, true))));
    }

    @Example
    void answer_ofAnswered_isRefused() {
        var offer = made(offer(1, group(Taking.ANY, choice(1, null, null))));
        var choice = choices(offer.view(agent(0))).get(0);
        offer.answer(given(List.of(take(choice, 1)), 0), agent(0));
        assertEquals(ErrorCode.OFFER_CLOSED, refusal(() -> offer.answer(given(List.of(take(choice, 1)), 0), agent(0))).code());
        assertEquals(ErrorCode.OFFER_CLOSED, refusal(() -> offer.withdraw(agent(0))).code());
    }

    @Example
    void answer_pastTheValidity_isRefusedBeforeAnySweep() {
        var offer = made(offer(2, group(Taking.ANY, choice(1, null, null))));
        var choice = choices(offer.view(agent(0))).get(0);
        assertEquals(ErrorCode.OFFER_CLOSED, refusal(() -> offer.answer(given(List.of(decline(choice)), 2), agent(2))).code());
    }

    @Example
    void answer_withoutTheTimeSlot_namesTheGroup() {
        var offer = made(offer(2, group(Taking.ANY, choice(1, null, null)), group(Taking.EXACTLY_ONE, choice(1, null, null))));
        var choices = choices(offer.view(agent(0)));
        var refused = refusal(() -> offer.answer(given(List.of(take(choices.get(0), 1), decline(choices.get(1))), 0), agent(0)));
        assertEquals(ErrorCode.INVALID, refused.code());
        assertTrue(refused.errors().get(0).detail().contains("group 2"));
    }

    @Example
    void withdraw_openOffer_withdrawsEveryChoice() {
        var offer = made(offer(2, group(Taking.ANY, choice(1, null, null), choice(1, null, 1))));
        offer.withdraw(agent(1));
        assertEquals(List.of(ChoiceStatus.WITHDRAWN, ChoiceStatus.EXPIRED),
                choices(offer.view(agent(1))).stream().map(ChoiceView::status).toList());
    }

    @Example
    void make_ofCatalogueInOtherWords_namesTheField() {
        var id = UUID.randomUUID();
        var catalogue = Map.of(id, item(id, "Chair", new Money(BigDecimal.ONE, "AUD"), true));
        assertEquals("/groups/0/choices/0/price", pointer(ofCatalogue(id, new Money(BigDecimal.TEN, "AUD")), catalogue));
        assertEquals("/groups/0/choices/0/catalogueItemId", pointer(ofCatalogue(UUID.randomUUID(), null), catalogue));
        assertEquals("/groups/0/choices/0/catalogueItemId",
                pointer(ofCatalogue(id, null), Map.of(id, item(id, "Chair", new Money(BigDecimal.ONE, "AUD"), false))));
    }

    @Example
    void make_whatCannotBeOffered_namesTheField() {
        var free = new NewChoice(null, null, null, null, null, null, null, 1, null, null, false, null, null, null);
        assertEquals("/groups/0/choices/0/name", pointer(free, Map.of()));
        var advised = new NewChoice(null, "Chair", null, null, null, null, null, 1, null, null, true, null, null, null);
        assertEquals("/groups/0/choices/0/reason", pointer(advised, Map.of()));
        assertEquals("/groups/0/choices/0/validUntil", pointer(choice(1, null, 0), Map.of()));
        assertEquals("/groups/0/choices/0/validUntil", pointer(choice(1, null, HOURS), Map.of()));
        var yesterday = new NewChoice(null, "Visit", null, null, null, null, new Slot(at(-1), at(1), null), 1, null, null, false, null, null, null);
        assertEquals("/groups/0/choices/0/slot", pointer(yesterday, Map.of()));
        assertEquals("/groups", pointer(choice(1_000_000, new Money(new BigDecimal("9999999999.99"), "AUD"), null), Map.of()));
        assertEquals("/validUntil", refusal(() -> made(offer(0, group(Taking.ANY, choice(1, null, null))))).errors().get(0).pointer());
    }

    private static boolean isAccepted(Offer offer, List<ChoiceAnswer> answers, Actor actor) {
        try {
            offer.answer(new GivenAnswer(answers, "telephone", actor.at(), null, null), actor);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    /** The rules of the domain in other words than the code's. */
    private static boolean isLegal(OfferView offer, List<ChoiceAnswer> answers) {
        var open = open(offer).stream().collect(Collectors.toMap(ChoiceView::id, choice -> choice));
        var whole = answers.size() == open.size() && answers.stream().map(ChoiceAnswer::choiceId).collect(Collectors.toSet()).equals(open.keySet());
        if (offer.status() != OfferStatus.OFFERED || !whole) {
            return false;
        }
        var clear = answers.stream().allMatch(answer -> answer.declined() != null ? answer.quantity() == null
                : answer.quantity() != null && answer.quantity() <= open.get(answer.choiceId()).quantity());
        var taken = answers.stream().filter(answer -> answer.quantity() != null).map(ChoiceAnswer::choiceId).collect(Collectors.toSet());
        return clear && (taken.isEmpty() || offer.groups().stream().allMatch(group -> fits(group, taken)));
    }

    private static boolean fits(GroupView group, Set<UUID> taken) {
        var both = new HashSet<>(taken);
        both.retainAll(ids(group.choices()));
        return group.taking() == Taking.ANY || both.size() == 1 || both.isEmpty() && group.taking() == Taking.AT_MOST_ONE;
    }

    private static Instant end(NewOffer offer) {
        var ends = offer.groups().stream().map(group -> group.choices().stream().map(choice -> end(choice, offer))
                .reduce(BinaryOperator.maxBy(Instant::compareTo)).orElseThrow()).toList();
        var end = ends.stream().max(Instant::compareTo).orElseThrow();
        for (var index = 0; index < ends.size(); index++) {
            var must = offer.groups().get(index).taking() == Taking.EXACTLY_ONE;
            end = must && ends.get(index).isBefore(end) ? ends.get(index) : end;
        }
        return end;
    }

    private static Instant end(NewChoice choice, NewOffer offer) {
        return choice.validUntil() == null ? offer.validUntil() : choice.validUntil();
    }

    private static List<Money> totals(OfferView offer, List<ChoiceAnswer> answers) {
        var prices = choices(offer).stream().filter(choice -> choice.specification().price() != null)
                .collect(Collectors.toMap(ChoiceView::id, choice -> choice.specification().price()));
        var sums = new TreeMap<String, BigDecimal>();
        answers.stream().filter(answer -> answer.quantity() != null && prices.containsKey(answer.choiceId())).forEach(answer -> {
            var price = prices.get(answer.choiceId());
            sums.merge(price.currency(), price.amount().multiply(new BigDecimal(answer.quantity())), BigDecimal::add);
        });
        return sums.entrySet().stream().map(sum -> new Money(sum.getValue(), sum.getKey())).toList();
    }

    private static Offer made(NewOffer wanted) {
        return new Offer(NEED, wanted, Map.of(), agent(0));
    }

    private static NewGroup group(Taking taking, NewChoice... choices) {
        return new NewGroup(null, taking, List.of(choices));
    }

    private static NewChoice ofCatalogue(UUID id, @Nullable Money price) {
        return new NewChoice(id, null, null, price, null, null, null, 1, null, null, false, null, null, null);
    }

    private static CatalogueItemView item(UUID id, String name, Money price, boolean available) {
        return item(id, name, price, new LeadTime(3, null), available);
    }

    private static CatalogueItemView item(UUID id, String name, @Nullable Money price, @Nullable LeadTime leadTime, boolean available) {
        return new CatalogueItemView(id, 0, CatalogueItemKind.PRODUCT, "A-1", name, null, price, leadTime,
                new Availability(available, null, null), new Responsible(UUID.randomUUID(), null), UUID.randomUUID(), null);
    }

    private static String pointer(NewChoice choice, Map<UUID, CatalogueItemView> catalogue) {
        return refusal(() -> new Offer(NEED, offer(HOURS - 1, group(Taking.ANY, choice)), catalogue, agent(0))).errors().get(0).pointer();
    }

    private static Refusal refusal(org.junit.jupiter.api.function.Executable act) {
        return assertThrows(Refusal.class, act);
    }

    private static List<ChoiceView> choices(OfferView offer) {
        return offer.groups().stream().flatMap(group -> group.choices().stream()).toList();
    }

    private static List<ChoiceView> open(OfferView offer) {
        return choices(offer).stream().filter(choice -> choice.status() == ChoiceStatus.OFFERED).toList();
    }

    private static Set<UUID> ids(List<ChoiceView> choices) {
        return choices.stream().map(ChoiceView::id).collect(Collectors.toSet());
    }
}
