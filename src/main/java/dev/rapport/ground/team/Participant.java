package dev.rapport.ground.team;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** A named part that a person has in an item, while it lasts. */
@Entity
@IdClass(Participant.Key.class)
class Participant {
    @Id
    private UUID itemId;
    @Id
    private UUID personId;
    @Id
    @Enumerated(EnumType.STRING)
    private Part part;

    /** Item, person and part. */
    record Key(UUID itemId, UUID personId, Part part) {
    }

    @SuppressWarnings("NullAway.Init")
    protected Participant() {
    }

    Participant(Key key) {
        this.itemId = key.itemId();
        this.personId = key.personId();
        this.part = key.part();
    }
}
