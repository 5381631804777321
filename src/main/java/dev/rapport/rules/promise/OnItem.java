package dev.rapport.rules.promise;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.journal.Subject;
import dev.rapport.rules.standard.Situation;
import jakarta.persistence.Embeddable;

/** On which item a promise was given, whose it is and what it is called, so that a queue is read from promises alone. */
@Embeddable
class OnItem {
    private String itemType;
    private UUID itemId;
    private UUID customerId;
    private UUID teamId;
    private @Nullable UUID ownerId;
    private String reference;
    private @Nullable String category;
    private String kind;
    private @Nullable String priority;
    private String customerKind;
    private String language;
    private Instant receivedAt;

    @SuppressWarnings("NullAway.Init")
    protected OnItem() {
    }

    OnItem(PromisedItem item) {
        itemType = item.subject().type();
        itemId = item.subject().itemId();
        customerId = Objects.requireNonNull(item.subject().customerId());
        teamId = item.teamId();
        ownerId = item.ownerId();
        reference = item.reference();
        var situation = item.situated();
        category = situation.category();
        kind = situation.kind();
        priority = situation.priority();
        customerKind = situation.customerKind();
        language = situation.language();
        receivedAt = item.receivedAt();
    }

    /** Somebody has to keep it who need not own the item. */
    void hand(@Nullable UUID person) {
        ownerId = person;
    }

    Subject subject() {
        return new Subject(itemType, itemId, customerId, teamId);
    }

    /** As it was when the promise last followed it. */
    PromisedItem promised() {
        return new PromisedItem(subject(), reference, receivedAt, ownerId, new Situation(category, kind, priority, customerKind, language));
    }

    String type() {
        return itemType;
    }

    UUID id() {
        return itemId;
    }

    UUID customerId() {
        return customerId;
    }

    UUID teamId() {
        return teamId;
    }

    @Nullable UUID ownerId() {
        return ownerId;
    }

    String reference() {
        return reference;
    }

    Instant receivedAt() {
        return receivedAt;
    }
}
