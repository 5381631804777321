package dev.rapport.serve.interaction;

import java.time.Instant;
import java.util.UUID;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** That a contact is about a need; it begins with the contact, so that a need's contacts are found in order. */
@Entity
@Immutable
class InteractionNeed {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;
    private UUID interactionId;
    private UUID needId;
    private Instant startedAt;

    @SuppressWarnings("NullAway.Init")
    protected InteractionNeed() {
    }

    InteractionNeed(Interaction interaction, UUID needId) {
        this.interactionId = interaction.id();
        this.needId = needId;
        this.startedAt = interaction.startedAt();
    }
}
