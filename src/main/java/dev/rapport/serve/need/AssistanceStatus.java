package dev.rapport.serve.need;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;

/**
 * Where a request for assistance stands. What is not listed is refused.
 *
 * <pre>
 * OPEN -> GRANTED | DECLINED | ADVISED   answered by who is asked
 * OPEN -> WITHDRAWN                      by who asked, or a supervisor who is not asked
 * OPEN -> LAPSED                         the need ended
 * </pre>
 */
public enum AssistanceStatus {
    OPEN,
    GRANTED,
    DECLINED,
    ADVISED,
    WITHDRAWN,
    LAPSED;

    /** The next one, where the table lists the step. */
    public AssistanceStatus to(AssistanceStatus next) {
        if (this != OPEN || next == OPEN) {
            throw new Refusal(ErrorCode.ASSISTANCE_ENDED, "The request is " + this + ".");
        }
        return next;
    }
}
