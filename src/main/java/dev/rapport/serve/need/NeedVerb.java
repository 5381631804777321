package dev.rapport.serve.need;

import static dev.rapport.serve.need.NeedStatus.AGREED;
import static dev.rapport.serve.need.NeedStatus.CLOSED;
import static dev.rapport.serve.need.NeedStatus.CONFIRMED;
import static dev.rapport.serve.need.NeedStatus.DELIVERED;
import static dev.rapport.serve.need.NeedStatus.IDENTIFIED;
import static dev.rapport.serve.need.NeedStatus.IN_DELIVERY;
import static dev.rapport.serve.need.NeedStatus.OFFERED;
import static dev.rapport.serve.need.NeedStatus.WITHDRAWN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Roles;

/** The verbs that an answer lists as allowed now; each is a sub-resource that is posted. */
public enum NeedVerb {
    RESTATE(IDENTIFIED, CONFIRMED, OFFERED),
    CLARIFY(IDENTIFIED, CONFIRMED, OFFERED, AGREED, IN_DELIVERY),
    CONFIRM(IDENTIFIED, OFFERED),
    ASSESS(IDENTIFIED, CONFIRMED, OFFERED, AGREED, IN_DELIVERY),
    ASSIGN(IDENTIFIED, CONFIRMED, OFFERED, AGREED, IN_DELIVERY),
    HOLD(IDENTIFIED, CONFIRMED, OFFERED, AGREED, IN_DELIVERY),
    OFFER(IDENTIFIED, CONFIRMED, OFFERED),
    ASK_CHANGE(AGREED, IN_DELIVERY),
    START_DELIVERY(AGREED),
    DELIVER(IDENTIFIED, CONFIRMED, AGREED, IN_DELIVERY),
    ACCEPT(DELIVERED),
    REOPEN(DELIVERED, CLOSED, WITHDRAWN),
    WITHDRAW(IDENTIFIED, CONFIRMED, OFFERED, AGREED, IN_DELIVERY),
    DECLARE_UNMET(IDENTIFIED, CONFIRMED, OFFERED, AGREED, IN_DELIVERY),
    JOIN(IDENTIFIED, CONFIRMED, OFFERED, AGREED, IN_DELIVERY),
    VOID(IDENTIFIED, CONFIRMED, OFFERED, AGREED, IN_DELIVERY),
    RESTRICT(NeedStatus.values());

    private static final Set<NeedVerb> OF_SUPERVISORS = EnumSet.of(VOID, RESTRICT);

    private final Set<NeedStatus> statuses;

    NeedVerb(NeedStatus... statuses) {
        this.statuses = Set.of(statuses);
    }

    /** What the actor may do with a need that stands there; machines of others do nothing but create. */
    static List<NeedVerb> allowed(NeedStatus status, @Nullable Ending ending, Actor actor) {
        if (!actor.readsText()) {
            return List.of();
        }
        var supervises = actor.is(Roles.SUPERVISOR) || actor.is(Roles.LINE_MANAGER);
        return Arrays.stream(values()).filter(verb -> verb.statuses.contains(status))
                .filter(verb -> supervises || !OF_SUPERVISORS.contains(verb))
                .filter(verb -> status != WITHDRAWN || verb != REOPEN || ending == Ending.NO_ANSWER).toList();
    }
}
