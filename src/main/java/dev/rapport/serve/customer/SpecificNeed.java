package dev.rapport.serve.customer;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.crypto.Key;
import dev.rapport.ground.http.NewId;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/**
 * What a customer needs served otherwise. All that is said of it is sealed with a key of the row, which the customer's key seals. Once it
 * is withdrawn the row's key is gone, and nobody reads it again.
 */
@Entity
class SpecificNeed {
    @Id
    private UUID id;
    @Version
    private long version;
    private UUID customerId;
    private byte @Nullable [] rowKey;
    private byte[] category;
    private byte[] adjustment;
    private byte[] basis;
    private byte[] purpose;
    private Instant recordedAt;
    private UUID recordedById;
    private @Nullable Instant withdrawnAt;
    private @Nullable UUID withdrawnById;

    @SuppressWarnings("NullAway.Init")
    protected SpecificNeed() {
    }

    /** The id is part of what seals, so it is there before the row. */
    SpecificNeed(UUID customerId, SpecificNeedContent content, Key customerKey, SpecificNeedSeal seal, Actor actor) {
        this.id = NewId.next();
        this.customerId = customerId;
        this.recordedAt = actor.at();
        this.recordedById = actor.id();
        var key = Key.random();
        this.rowKey = customerKey.seal(key, place("row_key"));
        this.category = seal.seal(content.kind(), key, place("category"));
        this.adjustment = seal.seal(content.adjustment(), key, place("adjustment"));
        this.basis = seal.seal(content.basis(), key, place("basis"));
        this.purpose = seal.seal(content.purpose(), key, place("purpose"));
    }

    /** What was said; only of one that is not withdrawn. */
    SpecificNeedContent content(Key customerKey, SpecificNeedSeal seal) {
        var key = customerKey.openKey(rowKey, place("row_key"));
        return new SpecificNeedContent(seal.open(SpecificNeedContent.Kind.class, category, key, place("category")),
                seal.open(String.class, adjustment, key, place("adjustment")),
                seal.open(SpecificNeedContent.Basis.class, basis, key, place("basis")), seal.open(String.class, purpose, key, place("purpose")));
    }

    /** It is hidden at once, and what was said of it cannot be read any more, not even by whoever has the master key. */
    void withdraw(Actor actor) {
        if (withdrawnAt != null) {
            throw new Refusal(ErrorCode.SPECIFIC_NEED_WITHDRAWN, "It was withdrawn at " + withdrawnAt + ".");
        }
        rowKey = null;
        withdrawnAt = actor.at();
        withdrawnById = actor.id();
    }

    private String place(String column) {
        return "specific_need/" + column + "/" + id;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID customerId() {
        return customerId;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    UUID recordedById() {
        return recordedById;
    }
}
