package dev.rapport.serve.customer;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Versioned;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** That one customer was found to be another one, until it is undone. */
@Entity
@Table(name = "customer_merge")
class Merge extends Versioned {
    static final Duration UNDOABLE = Duration.ofDays(30);

    private UUID survivorId;
    private UUID absorbedId;
    private Instant at;
    private UUID byId;
    private Instant undoableUntil;
    private @Nullable Instant undoneAt;
    private @Nullable UUID undoneById;

    @SuppressWarnings("NullAway.Init")
    protected Merge() {
    }

    Merge(UUID survivorId, UUID absorbedId, Actor actor) {
        this.survivorId = survivorId;
        this.absorbedId = absorbedId;
        this.at = actor.at();
        this.byId = actor.id();
        this.undoableUntil = at.plus(UNDOABLE);
    }

    CustomerEvent merged(Subject survivor) {
        return new CustomerEvent.Merged(survivor, id(), absorbedId);
    }

    CustomerEvent undo(Subject customer, Actor actor) {
        if (undoneAt != null) {
            throw new Refusal(ErrorCode.MERGE_UNDONE, "It was undone at " + undoneAt + ".");
        }
        if (actor.at().isAfter(undoableUntil)) {
            throw new Refusal(ErrorCode.MERGE_LATE, "It could be undone until " + undoableUntil + ".");
        }
        undoneAt = actor.at();
        undoneById = actor.id();
        return new CustomerEvent.MergeUndone(customer, id(), absorbedId);
    }

    UUID survivorId() {
        return survivorId;
    }

    UUID absorbedId() {
        return absorbedId;
    }
}
