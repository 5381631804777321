package dev.rapport.serve.need;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;

/** Why a need is taken up again. */
public enum ReopeningReason {
    /** The customer rejected lines of what was delivered. */
    LINES_REJECTED(NeedStatus.IN_DELIVERY),
    /** What was delivered is not what was asked for. */
    NOT_WHAT_WAS_ASKED(NeedStatus.IDENTIFIED),
    /** A customer who had not answered did after all; nothing was delivered, so the episode goes on. */
    CUSTOMER_ANSWERED(NeedStatus.IDENTIFIED);

    private final NeedStatus leadsTo;

    ReopeningReason(NeedStatus leadsTo) {
        this.leadsTo = leadsTo;
    }

    /** Whether a need that ended so can be taken up again for this reason. */
    boolean fits(NeedStatus status, @Nullable Ending ending) {
        return this == CUSTOMER_ANSWERED ? status == NeedStatus.WITHDRAWN && ending == Ending.NO_ANSWER
                : status == NeedStatus.DELIVERED || status == NeedStatus.CLOSED;
    }

    /** What was agreed line by line is rejected line by line, so that it is known what has to be delivered again. */
    void requireFits(Lines lines) {
        if (this == LINES_REJECTED && !lines.isEmpty()) {
            throw Refusal.at("/reason", ErrorCode.INVALID, "What was agreed line by line is rejected by the answer to its delivery.");
        }
    }

    /** What is left to deliver is agreed anew, where it was not what they asked for all of it. */
    Lines keeps(Lines lines) {
        return switch (this) {
            case LINES_REJECTED -> lines;
            case NOT_WHAT_WAS_ASKED -> Lines.NONE;
            case CUSTOMER_ANSWERED -> lines.replacedBy(List.of());
        };
    }

    NeedStatus leadsTo() {
        return leadsTo;
    }
}
