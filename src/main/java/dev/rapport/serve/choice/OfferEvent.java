package dev.rapport.serve.choice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.money.Money;
import dev.rapport.serve.customer.OnBehalf;

/** What happens to offers. */
public sealed interface OfferEvent extends Event {
    /** Choices were put to the customer. */
    record Made(Subject subject, UUID needId, int statement, int choices, Instant validUntil) implements OfferEvent {
    }

    /** The customer answered; nothing selected means all declined. */
    record Answered(Subject subject, UUID needId, String channel, Instant givenAt, @Nullable OnBehalf onBehalf, List<Selected> selected,
            List<Declined> declined, List<Money> totals) implements OfferEvent {

        static Answered of(Offer offer, GivenAnswer answer) {
            return new Answered(offer.asSubject(), offer.needId(), answer.channel(), answer.at(), answer.onBehalf(),
                    OfferEvent.selected(answer.choices()), OfferEvent.declined(answer.choices()), offer.totals());
        }
    }

    /** Some choices are no longer valid; the others are. */
    record ChoicesExpired(Subject subject, UUID needId, List<UUID> choiceIds) implements OfferEvent {
    }

    /** Nobody answered in time. */
    record Expired(Subject subject, UUID needId) implements OfferEvent {
    }

    /** The desk took it back, or the need went on without it. */
    record Withdrawn(Subject subject, UUID needId) implements OfferEvent {
    }

    /** A choice that the customer takes. */
    record Selected(UUID choiceId, int quantity) {
    }

    /** A choice that the customer does not take. */
    record Declined(UUID choiceId, String reason) {
    }

    private static List<Selected> selected(List<ChoiceAnswer> answers) {
        return answers.stream().filter(ChoiceAnswer::selects).map(answer -> new Selected(answer.choiceId(), answer.quantity())).toList();
    }

    private static List<Declined> declined(List<ChoiceAnswer> answers) {
        return answers.stream().filter(answer -> !answer.selects())
                .map(answer -> new Declined(answer.choiceId(), answer.declined().reason())).toList();
    }
}
