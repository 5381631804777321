package dev.rapport.serve.fault;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;

/** The verbs that an answer lists as allowed now; a mended fault is mended again for the needs that were left. */
public enum FaultVerb {
    ATTACH(FaultStatus.OPEN),
    TELL(FaultStatus.OPEN),
    MEND(FaultStatus.OPEN, FaultStatus.MENDED);

    private final Set<FaultStatus> statuses;

    FaultVerb(FaultStatus... statuses) {
        this.statuses = EnumSet.copyOf(List.of(statuses));
    }

    /** Refuses the verb where a fault that stands there does not know it. */
    void require(FaultStatus status) {
        if (!statuses.contains(status)) {
            throw new Refusal(ErrorCode.FAULT_MENDED);
        }
    }

    /** What the actor may do with a fault that stands there; machines of others only read. */
    static List<FaultVerb> allowed(FaultStatus status, Actor actor) {
        return !actor.readsText() ? List.of() : Arrays.stream(values()).filter(verb -> verb.statuses.contains(status)).toList();
    }
}
