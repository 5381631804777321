package dev.rapport.ground.team;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.Versioned;
import dev.rapport.ground.journal.Subject;
import jakarta.persistence.Entity;

/** A team in the tree of teams; items belong to one. */
@Entity
class Team extends Versioned {
    private String name;
    private @Nullable UUID parentId;
    private boolean active;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected Team() {
    }

    Team(NewTeam team, Instant at) {
        this.name = team.name();
        this.parentId = team.parentId();
        this.active = true;
        this.changedAt = at;
    }

    /** Changes name, place in the tree or activity. */
    TeamEvent change(TeamDetails details, Instant at) {
        name = details.name();
        parentId = details.parentId();
        active = details.active();
        changedAt = at;
        return new TeamEvent.Changed(asSubject(), parentId, active);
    }

    /** A change of who belongs to the team raises its version too. */
    TeamEvent joined(UUID person, MembershipKind kind, Instant at) {
        changedAt = at;
        return new TeamEvent.MemberSet(asSubject(), person, kind);
    }

    TeamEvent left(UUID person, Instant at) {
        changedAt = at;
        return new TeamEvent.MemberRemoved(asSubject(), person);
    }

    TeamDetails details() {
        return new TeamDetails(name, parentId, active);
    }

    Subject asSubject() {
        return Subject.ofDesk("team", id());
    }
}
