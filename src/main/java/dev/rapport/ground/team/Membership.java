package dev.rapport.ground.team;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** That a person belongs to a team. */
@Entity
@IdClass(Membership.Key.class)
class Membership {
    @Id
    private UUID personId;
    @Id
    private UUID teamId;
    @Enumerated(EnumType.STRING)
    private MembershipKind kind;

    /** Person and team. */
    record Key(UUID personId, UUID teamId) {
    }

    @SuppressWarnings("NullAway.Init")
    protected Membership() {
    }

    Membership(Key key, MembershipKind kind) {
        this.personId = key.personId();
        this.teamId = key.teamId();
        this.kind = kind;
    }

    void become(MembershipKind other) {
        kind = other;
    }
}
