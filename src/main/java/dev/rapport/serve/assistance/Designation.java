package dev.rapport.serve.assistance;

import java.time.Instant;
import java.util.UUID;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Versioned;
import dev.rapport.ground.journal.ChangedFields;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** That somebody may be asked for assistance: for what, up to which amount, when, and who is above them. */
@Entity
class Designation extends Versioned {
    /** How events name designations. */
    static final String TYPE = "designation";

    @Enumerated(EnumType.STRING)
    private DesignationKind kind;
    private String name;
    private UUID personId;
    private @Nullable UUID teamId;
    @JdbcTypeCode(SqlTypes.JSON)
    private Scope scope;
    @JdbcTypeCode(SqlTypes.JSON)
    private Limits limits;
    private @Nullable UUID calendarId;
    private @Nullable UUID aboveId;
    private boolean onCall;
    private Instant madeAt;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected Designation() {
    }

    Designation(DesignationDetails details, Actor actor) {
        this.madeAt = actor.at();
        write(details);
    }

    DesignationEvent made() {
        return new DesignationEvent.Made(asSubject(), kind, personId, limits.all());
    }

    DesignationEvent change(DesignationDetails wanted) {
        requireNotEnded();
        var before = details();
        write(wanted);
        return new DesignationEvent.Changed(asSubject(), personId, limits.all(), ChangedFields.between(before, details()));
    }

    DesignationEvent end(Actor actor) {
        requireNotEnded();
        endedAt = actor.at();
        return new DesignationEvent.Ended(asSubject());
    }

    private void requireNotEnded() {
        if (endedAt != null) {
            throw new Refusal(ErrorCode.DESIGNATION_ENDED);
        }
    }

    private void write(DesignationDetails details) {
        kind = details.kind();
        name = details.name();
        personId = details.personId();
        teamId = details.teamId();
        scope = Scope.of(details);
        limits = Limits.of(details.limits());
        calendarId = details.calendarId();
        aboveId = details.aboveId();
        onCall = Boolean.TRUE.equals(details.onCall());
    }

    DesignationDetails details() {
        return new DesignationDetails(kind, name, personId, teamId, scope.needKinds(), scope.limitationReasons(), limits.all(), calendarId, aboveId, onCall);
    }

    DesignationView view() {
        return new DesignationView(id(), version(), kind, name, personId, teamId, scope.needKinds(), scope.limitationReasons(), limits.all(),
                calendarId, aboveId, onCall, madeAt, endedAt);
    }

    /**
     * As somebody to choose from.
     *
     * @param there who can be asked: the person or the deputy on duty; null where nobody is there
     * @param backAt when the person is back, where they are away
     * @param opensAt when its hours begin again, where it is out of them
     */
    Candidate candidate(@Nullable UUID there, @Nullable Instant backAt, @Nullable Instant opensAt) {
        return new Candidate(id(), kind, personId, teamId, scope, limits, there, backAt, opensAt);
    }

    UUID personId() {
        return personId;
    }

    @Nullable UUID calendarId() {
        return calendarId;
    }

    private Subject asSubject() {
        return Subject.ofDesk(TYPE, id());
    }
}
