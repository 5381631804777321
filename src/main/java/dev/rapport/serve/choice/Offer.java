package dev.rapport.serve.choice;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Versioned;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.money.Money;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.rules.catalogue.CatalogueItemView;
import dev.rapport.serve.customer.OnBehalf;
import dev.rapport.serve.need.NeedOwners;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

/**
 * What is put to a customer at one time: choices in groups, answered whole and once. Each verb guards,
 * changes the state and returns the event.
 */
@Entity
class Offer extends Versioned {
    /** How events and links name offers. */
    static final String TYPE = "offer";

    private UUID needId;
    private UUID customerId;
    private UUID teamId;
    private int statement;
    @Enumerated(EnumType.STRING)
    private OfferStatus status = OfferStatus.OFFERED;
    @JdbcTypeCode(SqlTypes.JSON)
    private Groups groups;
    @OneToMany(mappedBy = "offer", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<Choice> choices;
    private Instant madeAt;
    private UUID madeById;
    private Instant validUntil;
    /** When the sweep looks at it next; null once it is over. */
    private @Nullable Instant nextExpiry;
    private @Nullable Instant answeredAt;
    private @Nullable String answeredChannel;
    @Embedded
    @AttributeOverride(name = "contactPersonId", column = @Column(name = "answered_contact_person_id"))
    @AttributeOverride(name = "representativeId", column = @Column(name = "answered_representative_id"))
    private @Nullable OnBehalf answeredOnBehalf;

    @SuppressWarnings("NullAway.Init")
    protected Offer() {
    }

    /** Puts choices to the customer, with what the catalogue says of them at this moment. */
    Offer(StatedNeed need, NewOffer wanted, Map<UUID, CatalogueItemView> catalogue, Actor actor) {
        this.needId = need.id();
        this.customerId = need.customerId();
        this.teamId = need.teamId();
        this.statement = need.statement();
        this.madeAt = actor.at();
        this.madeById = actor.id();
        var draft = new DraftedOffer(wanted, catalogue, actor.at());
        this.groups = new Groups(draft.groups());
        this.choices = draft.choices(this);
        this.validUntil = lastAnswerable();
        this.choices.forEach(choice -> choice.endBy(validUntil));
        this.nextExpiry = firstExpiry();
    }

    OfferEvent made() {
        return new OfferEvent.Made(asSubject(), needId, statement, choices.size(), validUntil);
    }

    /** The customer's answer, whole and once. */
    OfferEvent answer(GivenAnswer answer, Actor actor) {
        requireOpen(actor.at());
        requirePossible(answer.at(), actor.at());
        new AnswerCheck(groups.all(), open(actor.at()), answer.choices()).require();
        expireLapsed(actor.at());
        answer.choices().forEach(each -> choice(each.choiceId()).answer(each));
        answeredAt = answer.at();
        answeredChannel = answer.channel();
        answeredOnBehalf = answer.onBehalf();
        end(OfferStatus.ANSWERED);
        return OfferEvent.Answered.of(this, answer);
    }

    /** Takes back what nobody answered. */
    OfferEvent withdraw(Actor actor) {
        requireOpen(actor.at());
        expireLapsed(actor.at());
        open(actor.at()).forEach(Choice::withdraw);
        end(OfferStatus.WITHDRAWN);
        return new OfferEvent.Withdrawn(asSubject(), needId);
    }

    /** Ends what is past its validity; nothing where there is nothing of the kind. */
    Optional<OfferEvent> expire(Instant at) {
        if (nextExpiry == null || at.isBefore(nextExpiry)) {
            return Optional.empty();
        }
        var lapsed = expireLapsed(at);
        if (at.isBefore(validUntil)) {
            nextExpiry = firstExpiry();
            return Optional.of(new OfferEvent.ChoicesExpired(asSubject(), needId, lapsed));
        }
        end(OfferStatus.EXPIRED);
        return Optional.of(new OfferEvent.Expired(asSubject(), needId));
    }

    /** Ends it however it ends when the need goes on without it; only for what is not told to be over yet. */
    OfferEvent end(Actor actor) {
        return isOpen(actor.at()) ? withdraw(actor) : expire(actor.at()).orElseThrow();
    }

    /** Whether it can be answered. */
    boolean isOpen(Instant at) {
        return statusAt(at) == OfferStatus.OFFERED;
    }

    /** What is past its validity is over at once, swept or not. */
    OfferStatus statusAt(Instant at) {
        return status == OfferStatus.OFFERED && !at.isBefore(validUntil) ? OfferStatus.EXPIRED : status;
    }

    /** What the customer takes. */
    List<Choice> selected() {
        return choices.stream().filter(Choice::isSelected).toList();
    }

    /** Whether the customer takes something of it. */
    boolean isTaken() {
        return !selected().isEmpty();
    }

    /** What all that is selected costs, by currency. */
    List<Money> totals() {
        return Money.totals(selected().stream().map(Choice::cost).filter(Objects::nonNull));
    }

    UUID customerId() {
        return customerId;
    }

    /** When the customer answered; only of what is answered. */
    Instant answeredAt() {
        return Objects.requireNonNull(answeredAt);
    }

    @Nullable OnBehalf answeredOnBehalf() {
        return answeredOnBehalf;
    }

    UUID needId() {
        return needId;
    }

    Subject asSubject() {
        return new Subject(TYPE, id(), needId, customerId, teamId);
    }

    /** The need that it is for. */
    Subject needAsSubject() {
        return new Subject(NeedOwners.TYPE, needId, customerId, teamId);
    }

    /** As told to an actor. */
    OfferView view(Actor actor) {
        return new OfferView(id(), version(), needId, statement, statusAt(actor.at()),
                groups.all().stream().map(group -> group.view(choices, actor)).toList(), madeAt, madeById, validUntil, answeredAt,
                answeredChannel, answeredOnBehalf == null ? null : answeredOnBehalf.toldTo(actor),
                isOpen(actor.at()) && actor.readsText() ? List.of(OfferVerb.values()) : List.of());
    }

    private void requirePossible(Instant given, Instant now) {
        if (given.isAfter(now) || given.isBefore(madeAt)) {
            throw Refusal.at("/happened/at", ErrorCode.INVALID, "An answer is given after the offer is made, and not in the future.");
        }
    }

    void requireOpen(Instant at) {
        if (!isOpen(at)) {
            throw new Refusal(ErrorCode.OFFER_CLOSED, "The offer is " + statusAt(at) + ".");
        }
    }

    private void end(OfferStatus how) {
        status = status.to(how);
        nextExpiry = null;
    }

    private List<Choice> open(Instant at) {
        return choices.stream().filter(choice -> choice.statusAt(at) == ChoiceStatus.OFFERED).toList();
    }

    private List<UUID> expireLapsed(Instant at) {
        var lapsed = choices.stream().filter(choice -> choice.isLapsed(at)).toList();
        lapsed.forEach(Choice::expire);
        return lapsed.stream().map(Choice::id).toList();
    }

    private Choice choice(UUID id) {
        return choices.stream().filter(choice -> choice.id().equals(id)).findFirst().orElseThrow();
    }

    /** Until when an answer is possible: something is left, and of each group of which one must be taken, one is. */
    private Instant lastAnswerable() {
        var last = lastValid(choices.stream());
        return groups.all().stream().filter(group -> group.taking() == Taking.EXACTLY_ONE)
                .map(group -> lastValid(choices.stream().filter(choice -> choice.groupNumber() == group.number())))
                .reduce(last, BinaryOperator.minBy(Comparator.naturalOrder()));
    }

    private static Instant lastValid(Stream<Choice> choices) {
        return choices.map(Choice::validUntil).max(Comparator.naturalOrder()).orElseThrow();
    }

    private Instant firstExpiry() {
        return choices.stream().filter(choice -> choice.status() == ChoiceStatus.OFFERED).map(Choice::validUntil)
                .min(Comparator.naturalOrder()).orElseThrow();
    }
}
