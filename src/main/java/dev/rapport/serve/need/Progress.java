package dev.rapport.serve.need;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Where a need stands and how it got to its end; every step is held against {@link NeedStatus}. */
@Embeddable
class Progress {
    /** How long after its end a need can be reopened; later, a new need names it. */
    static final Duration REOPENING_WINDOW = Duration.ofDays(30);

    @Enumerated(EnumType.STRING)
    private NeedStatus status = NeedStatus.IDENTIFIED;
    private int episode = 1;
    private @Nullable Instant deliveredAt;
    private @Nullable Instant endedAt;
    @Enumerated(EnumType.STRING)
    private @Nullable Ending ending;

    NeedStatus status() {
        return status;
    }

    int episode() {
        return episode;
    }

    void to(NeedStatus next) {
        if (!status.leadsTo(next)) {
            throw refused(next);
        }
        status = next;
    }

    void deliver(Instant at) {
        to(NeedStatus.DELIVERED);
        deliveredAt = at;
    }

    void end(NeedStatus next, @Nullable Ending how, Instant at) {
        to(next);
        ending = how;
        endedAt = at;
    }

    void reopen(ReopeningReason why, Instant at) {
        requireReopening(why);
        if (lastEnd(at).plus(REOPENING_WINDOW).isBefore(at)) {
            throw new Refusal(ErrorCode.REOPENING_LATE);
        }
        to(why.leadsTo());
        episode++;
        endedAt = null;
        ending = null;
    }

    void requireOpen() {
        if (!status.isOpen()) {
            throw new Refusal(ErrorCode.NEED_STATE, "The need is " + status + ", no longer open.");
        }
    }

    void requireOneOf(NeedStatus... statuses) {
        if (!List.of(statuses).contains(status)) {
            throw new Refusal(ErrorCode.NEED_STATE, "The need is " + status + "; this is possible only while it is "
                    + List.of(statuses) + ".");
        }
    }

    private void requireReopening(ReopeningReason why) {
        var possible = why == ReopeningReason.CUSTOMER_ANSWERED ? status == NeedStatus.WITHDRAWN && ending == Ending.NO_ANSWER
                : status == NeedStatus.DELIVERED || status == NeedStatus.CLOSED;
        if (!possible) {
            throw refused(why.leadsTo());
        }
    }

    private Instant lastEnd(Instant now) {
        return endedAt != null ? endedAt : deliveredAt != null ? deliveredAt : now;
    }

    private Refusal refused(NeedStatus next) {
        return new Refusal(ErrorCode.NEED_STATE, "A need that is " + status + " cannot become " + next + ".");
    }

    @Nullable Instant deliveredAt() {
        return deliveredAt;
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }

    @Nullable Ending ending() {
        return ending;
    }
}
