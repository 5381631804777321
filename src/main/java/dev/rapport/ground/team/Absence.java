package dev.rapport.ground.team;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.Versioned;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.persistence.Entity;

/** A time in which a person is away, and who stands in. */
@Entity
class Absence extends Versioned {
    private UUID personId;
    private @Nullable UUID deputyId;
    private Instant fromAt;
    private Instant untilAt;

    @SuppressWarnings("NullAway.Init")
    protected Absence() {
    }

    Absence(UUID personId, NewAbsence absence) {
        this.personId = personId;
        this.deputyId = absence.deputyId();
        this.fromAt = absence.from().truncatedTo(ChronoUnit.MICROS);
        this.untilAt = absence.until().truncatedTo(ChronoUnit.MICROS);
        if (!untilAt.isAfter(fromAt)) {
            throw Refusal.at("/until", ErrorCode.INVALID, "An absence ends after it began.");
        }
        if (personId.equals(deputyId)) {
            throw Refusal.at("/deputyId", ErrorCode.DEPUTY_ITSELF);
        }
    }

    AbsenceEvent planned() {
        return new AbsenceEvent.AbsencePlanned(ofPerson(), id(), fromAt, untilAt, deputyId);
    }

    /** Ends it now; one that has not begun is removed instead. */
    AbsenceEvent end(Instant at) {
        requireNotOver(at);
        if (!fromAt.isBefore(at)) {
            throw new Refusal(ErrorCode.ABSENCE_AHEAD);
        }
        untilAt = at;
        return new AbsenceEvent.AbsenceEnded(ofPerson(), id(), at);
    }

    /** Takes back what was planned by mistake; what is over stays, since somebody may have acted for the person. */
    AbsenceEvent removed(Instant at) {
        requireNotOver(at);
        return new AbsenceEvent.AbsenceRemoved(ofPerson(), id());
    }

    private void requireNotOver(Instant at) {
        if (!untilAt.isAfter(at)) {
            throw new Refusal(ErrorCode.ABSENCE_OVER);
        }
    }

    Instant from() {
        return fromAt;
    }

    Instant until() {
        return untilAt;
    }

    private Subject ofPerson() {
        return Subject.ofDesk(Person.TYPE, personId);
    }

    AbsenceView view() {
        return new AbsenceView(id(), version(), personId, fromAt, untilAt, deputyId);
    }
}
