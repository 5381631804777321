package dev.rapport.ground.team;

import java.util.UUID;

import org.hibernate.annotations.Immutable;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** That a person sees the items of a team: the closure of memberships over the tree. */
@Entity
@Immutable
@IdClass(Membership.Key.class)
class Sight {
    @Id
    private UUID personId;
    @Id
    private UUID teamId;

    @SuppressWarnings("NullAway.Init")
    protected Sight() {
    }
}
