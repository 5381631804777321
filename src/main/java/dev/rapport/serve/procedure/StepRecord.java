package dev.rapport.serve.procedure;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Versioned;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What somebody said of a step of a need: that it is done, or that it is left out and why. */
@Entity
@Table(name = "procedure_step")
class StepRecord extends Versioned {
    private UUID needId;
    private UUID procedureVersionId;
    private int number;
    private @Nullable Instant doneAt;
    private @Nullable UUID doneById;
    private @Nullable Instant omittedAt;
    private @Nullable UUID omittedById;
    private @Nullable String reason;
    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected StepRecord() {
    }

    StepRecord(FollowedProcedure followed, int number) {
        this.needId = followed.need().id();
        this.procedureVersionId = followed.versionId();
        this.number = number;
    }

    /** It is done, even where it was left out before. */
    void complete(FollowedProcedure followed, Actor actor) {
        if (followed.require(number).completedBy() != null) {
            throw new Refusal(ErrorCode.STEP_AUTOMATIC);
        }
        followed.requireUndone(number);
        doneAt = actor.at();
        doneById = actor.id();
    }

    void omit(FollowedProcedure followed, NewOmission why, Actor actor) {
        followed.requireUndone(number);
        if (omittedAt != null) {
            throw new Refusal(ErrorCode.STEP_DONE);
        }
        omittedAt = actor.at();
        omittedById = actor.id();
        reason = why.reason();
        note = why.note();
    }

    /** What was said last, once it is stored. */
    StepEvent said(FollowedProcedure followed) {
        var subject = followed.need().part("procedure-step", id());
        return doneAt == null ? new StepEvent.Omitted(subject, followed.procedureId(), followed.version(), number, reason)
                : new StepEvent.Completed(subject, followed.procedureId(), followed.version(), number);
    }
}
