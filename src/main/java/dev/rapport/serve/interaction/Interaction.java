package dev.rapport.serve.interaction;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.Versioned;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.serve.customer.Adjusted;
import dev.rapport.serve.customer.ErasedCustomer;
import dev.rapport.serve.customer.OnBehalf;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** One contact of a person of the desk with a customer. It runs until it is ended. */
@Entity
class Interaction extends Versioned {
    /** How events name interactions. */
    static final String TYPE = "interaction";
    private static final Duration OLDEST = Duration.ofDays(7);

    private UUID customerId;
    @Embedded
    private @Nullable OnBehalf onBehalf;
    private UUID byId;
    private String channel;
    private boolean live;
    @Enumerated(EnumType.STRING)
    private Direction direction;
    private Instant startedAt;
    private Instant recordedAt;
    private @Nullable Instant endedAt;
    private @Nullable String summary;
    /** How many it is about, so that whoever sees fewer of them is told no text. */
    private int needs;
    @Embedded
    private @Nullable AdjustmentsHonoured adjustments;
    @Embedded
    private @Nullable Praise praise;
    /** Whether the customer wants to be served otherwise; the database says so with each load. */
    @Formula(Adjusted.FORMULA)
    private boolean hasAdjustments;

    /** When the customer was erased; the database says so with each load. */
    @Formula(ErasedCustomer.FORMULA)
    private @Nullable Instant customerErasedAt;

    @SuppressWarnings("NullAway.Init")
    protected Interaction() {
    }

    /** @param live whether person and customer attend to each other at the same time */
    Interaction(NewInteraction wanted, boolean live, Actor actor) {
        this.customerId = wanted.customerId();
        this.onBehalf = wanted.onBehalf();
        this.byId = actor.id();
        this.channel = wanted.channel();
        this.live = live;
        this.direction = wanted.direction();
        this.startedAt = wanted.happened() == null ? actor.at() : wanted.happened().instant(actor.at());
        this.recordedAt = actor.at();
        requirePossible();
    }

    private void requirePossible() {
        if (startedAt.isAfter(recordedAt)) {
            throw Refusal.at("/happened/at", ErrorCode.HAPPENED_IN_FUTURE);
        }
        if (startedAt.isBefore(recordedAt.minus(OLDEST))) {
            throw Refusal.at("/happened/at", ErrorCode.HAPPENED_TOO_LONG_AGO, "A contact is recorded within seven days.");
        }
    }

    InteractionEvent started(Subject about) {
        return new InteractionEvent.Started(about, channel, direction, startedAt, onBehalf);
    }

    /** Refuses who would write of a customer who was erased. */
    void requireCustomer(Actor actor) {
        ErasedCustomer.requireNone(customerErasedAt, actor);
    }

    /** It turns out to be about one more need. */
    void concern() {
        requireRunning();
        needs++;
    }

    private boolean isRunning() {
        return endedAt == null;
    }

    private void requireRunning() {
        if (!isRunning()) {
            throw new Refusal(ErrorCode.INTERACTION_ENDED, "It ended at " + endedAt + ".");
        }
    }

    /** Whoever has the contact promises in it as long as it runs. */
    void requireRunning(Actor actor) {
        requireHeldBy(actor);
        requireRunning();
    }

    /** Whoever has the contact goes on with it. */
    void requireHeldBy(Actor actor) {
        if (!isHeldBy(actor)) {
            throw new Refusal(ErrorCode.INTERACTION_OF_ANOTHER);
        }
    }

    private boolean isHeldBy(Actor actor) {
        return byId.equals(actor.id());
    }

    /** What the actor, who sees it, may do with it now. */
    List<InteractionVerb> allowed(Actor actor) {
        return customerErasedAt != null ? List.of() : Stream.of(InteractionVerb.values()).filter(verb -> switch (verb) {
            case NAME_NEED -> isRunning() && isHeldBy(actor);
            case PROMISE -> isRunning() && isHeldBy(actor) && needs > 0;
            case END -> isRunning() && (isHeldBy(actor) || leads(actor));
            case PRAISE -> true;
            case AGREE_TO_PRAISE -> praise != null && isHeldBy(actor);
        }).toList();
    }

    private static boolean leads(Actor actor) {
        return actor.is(Roles.SUPERVISOR) || actor.is(Roles.LINE_MANAGER);
    }

    /** Who sees the contact and leads may end it where whoever has it did not. */
    void end(NewEnd end, Actor actor) {
        if (!leads(actor)) {
            requireHeldBy(actor);
        }
        requireRunning();
        if (end.adjustments() != null && !hasAdjustments) {
            throw Refusal.at("/adjustments", ErrorCode.ADJUSTMENTS_NONE);
        }
        var at = end.endedAt() == null ? actor.at() : end.endedAt();
        if (at.isAfter(actor.at())) {
            throw Refusal.at("/endedAt", ErrorCode.HAPPENED_IN_FUTURE);
        }
        if (at.isBefore(startedAt)) {
            throw Refusal.at("/endedAt", ErrorCode.INVALID, "A contact ends after it began.");
        }
        endedAt = at;
        summary = end.summary();
        adjustments = end.adjustments();
    }

    InteractionEvent ended(Subject about) {
        return new InteractionEvent.Ended(about, startedAt, endedAt);
    }

    /** What the customer said in praise; whoever is praised is asked anew whether it may be shown. */
    void praise(String text, Actor actor) {
        praise = new Praise(text, actor.at(), false);
    }

    /** Whether it may be shown is said by the person praised alone. */
    void agreeToPraise(boolean agreed, Actor actor) {
        if (!isHeldBy(actor)) {
            throw new Refusal(ErrorCode.PRAISE_OF_ANOTHER);
        }
        if (praise == null) {
            throw new Refusal(ErrorCode.PRAISE_NONE);
        }
        praise = praise.agreed(agreed);
    }

    /** What its events are about while it is about no need. */
    Subject withCustomer() {
        return new Subject(TYPE, id(), customerId, customerId, null);
    }

    UUID customerId() {
        return customerId;
    }

    @Nullable OnBehalf onBehalf() {
        return onBehalf;
    }

    UUID byId() {
        return byId;
    }

    String channel() {
        return channel;
    }

    boolean live() {
        return live;
    }

    Direction direction() {
        return direction;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }

    @Nullable String summary() {
        return summary;
    }

    int needs() {
        return needs;
    }

    /** Told only while the customer wants any: what was done about them would tell that they did. */
    @Nullable AdjustmentsHonoured adjustments() {
        return hasAdjustments ? adjustments : null;
    }

    @Nullable Praise praise() {
        return praise;
    }
}
