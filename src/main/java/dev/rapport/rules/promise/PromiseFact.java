package dev.rapport.rules.promise;

import java.time.Instant;
import java.util.UUID;

import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** A fact of a promise's timeline: never changed, never removed. The clock goes by when it happened, whenever it was recorded. */
@Entity
class PromiseFact {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;
    private UUID promiseId;
    @Enumerated(EnumType.STRING)
    private FactType type;
    private Instant happenedAt;
    private Instant recordedAt;
    private UUID byId;
    /** The hold reason, how far was warned, or the commitment that it goes by from then on. */
    private @Nullable String code;
    /** When the hold ends, the due time after the fact, or the new time that was told. */
    private @Nullable Instant until;

    @SuppressWarnings("NullAway.Init")
    protected PromiseFact() {
    }

    PromiseFact(UUID promiseId, FactType type, Instant happenedAt, @Nullable String code, @Nullable Instant until, Actor actor) {
        this.promiseId = promiseId;
        this.type = type;
        this.happenedAt = happenedAt;
        this.recordedAt = actor.at();
        this.byId = actor.id();
        this.code = code;
        this.until = until;
    }

    FactView view() {
        return new FactView(type, happenedAt, recordedAt, byId, code, until);
    }
}
