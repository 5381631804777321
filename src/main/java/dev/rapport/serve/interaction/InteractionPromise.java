package dev.rapport.serve.interaction;

import java.util.UUID;

import org.hibernate.annotations.Immutable;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** That a promise was given in a contact. */
@Entity
@Immutable
class InteractionPromise {
    @Id
    private UUID promiseId;
    private UUID interactionId;
    private UUID needId;

    @SuppressWarnings("NullAway.Init")
    protected InteractionPromise() {
    }

    InteractionPromise(UUID promiseId, UUID interactionId, UUID needId) {
        this.promiseId = promiseId;
        this.interactionId = interactionId;
        this.needId = needId;
    }
}
