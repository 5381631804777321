package dev.rapport.rules.policy;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Versioned;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.persistence.Entity;

/** That a person is to read a version of something by a time, and whether they have. Many are asked at once, past the session. */
@Entity
class Reading extends Versioned {
    private String subjectType;
    private UUID subjectId;
    private int subjectVersion;
    private UUID personId;
    private Instant dueAt;
    private Instant askedAt;
    private UUID askedById;
    private @Nullable Instant confirmedAt;

    @SuppressWarnings("NullAway.Init")
    protected Reading() {
    }

    /** The person says that they have read it. */
    ReadingEvent confirm(Actor actor) {
        if (confirmedAt != null) {
            throw new Refusal(ErrorCode.READING_CONFIRMED);
        }
        confirmedAt = actor.at();
        return new ReadingEvent.Confirmed(Subject.ofDesk("reading", id()), subjectType, subjectId, subjectVersion, actor.at().isAfter(dueAt));
    }

    ReadingView view(Instant now) {
        return new ReadingView(id(), version(), subjectType, subjectId, subjectVersion, personId, dueAt, askedAt, askedById, confirmedAt,
                confirmedAt == null && now.isAfter(dueAt));
    }
}
