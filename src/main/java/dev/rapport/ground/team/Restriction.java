package dev.rapport.ground.team;

import java.time.Instant;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** That an item is seen only by those with a part in it, and why. */
@Entity
class Restriction {
    @Id
    private UUID itemId;
    private String reason;
    private UUID byId;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected Restriction() {
    }

    Restriction(UUID itemId, String reason, Actor actor) {
        this.itemId = itemId;
        this.reason = reason;
        this.byId = actor.id();
        this.at = actor.at();
    }
}
