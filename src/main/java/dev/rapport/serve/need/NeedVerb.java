package dev.rapport.serve.need;

import static dev.rapport.serve.need.NeedStatus.AGREED;
import static dev.rapport.serve.need.NeedStatus.CLOSED;
import static dev.rapport.serve.need.NeedStatus.CONFIRMED;
import static dev.rapport.serve.need.NeedStatus.DELIVERED;
import static dev.rapport.serve.need.NeedStatus.IDENTIFIED;
import static dev.rapport.serve.need.NeedStatus.IN_DELIVERY;
import static dev.rapport.serve.need.NeedStatus.OFFERED;
import static dev.rapport.serve.need.NeedStatus.WITHDRAWN;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;

/**
 * The verbs that an answer lists as allowed now; each is a sub-resource that is posted. A need guards its verbs
 * by the same statuses.
 */
public enum NeedVerb {
    RESTATE(IDENTIFIED, CONFIRMED, OFFERED),
    CORRECT(IDENTIFIED, CONFIRMED, OFFERED),
    CLARIFY(NeedStatus.open()),
    CONFIRM((need, at) -> need.statement().confirmedBy() == null, IDENTIFIED, CONFIRMED, OFFERED),
    RESPOND(NeedStatus.open()),
    FOLLOW_UP(NeedStatus.open()),
    PROMISE(NeedStatus.open()),
    ASSESS(NeedStatus.open()),
    ASSIGN(NeedStatus.owned()),
    HOLD((need, at) -> !need.isHeld(at), NeedStatus.open()),
    RESUME(NeedView::isHeld, NeedStatus.open()),
    ASK_ASSISTANCE((need, at) -> need.assistance() == null || !need.assistance().isOpen(), NeedStatus.open()),
    OFFER((need, at) -> !need.offerOpen(), IDENTIFIED, CONFIRMED, OFFERED),
    ASK_CHANGE(AGREED, IN_DELIVERY),
    WITHDRAW_CHANGE((need, at) -> need.change() != null && !need.offerOpen(), OFFERED),
    START_DELIVERY(AGREED),
    DELIVER(IDENTIFIED, CONFIRMED, AGREED, IN_DELIVERY),
    DELIVER_LINES((need, at) -> need.hasLeft() && (need.status() != OFFERED || need.change() != null), AGREED, OFFERED, IN_DELIVERY),
    ACCEPT(DELIVERED),
    ANSWER_DELIVERY((need, at) -> need.isAnswerable(at), AGREED, OFFERED, IN_DELIVERY, DELIVERED, CLOSED,
            NeedStatus.WITHDRAWN, NeedStatus.UNMET, NeedStatus.JOINED),
    REOPEN(NeedView::isReopenable, DELIVERED, CLOSED, WITHDRAWN),
    WITHDRAW(NeedStatus.open()),
    DECLARE_UNMET(NeedStatus.open()),
    JOIN(NeedStatus.open()),
    VOID(NeedStatus.open()),
    ATTACH(NeedStatus.values()),
    RESTRICT(NeedStatus.values()),
    LIFT_RESTRICTION((need, at) -> need.restricted(), NeedStatus.values());

    private static final Set<NeedVerb> OF_SUPERVISORS = EnumSet.of(VOID, RESTRICT, LIFT_RESTRICTION);

    private final Set<NeedStatus> statuses;
    private final BiPredicate<NeedView, Instant> condition;

    NeedVerb(NeedStatus... statuses) {
        this((need, at) -> true, statuses);
    }

    NeedVerb(BiPredicate<NeedView, Instant> condition, NeedStatus... statuses) {
        this.condition = condition;
        this.statuses = EnumSet.copyOf(List.of(statuses));
    }

    /** Refuses the verb where a need that stands there does not know it. */
    void require(NeedStatus status) {
        if (!statuses.contains(status)) {
            throw new Refusal(ErrorCode.NEED_STATE, "The need is " + status + "; this is possible only while it is " + statuses + ".");
        }
    }

    /** What the actor may do with the need now; machines of others do nothing but create. */
    static List<NeedVerb> allowed(NeedView need, Actor actor) {
        var supervises = actor.is(Roles.SUPERVISOR) || actor.is(Roles.LINE_MANAGER);
        return !actor.readsText() ? List.of()
                : Arrays.stream(values()).filter(verb -> verb.statuses.contains(need.status()) && verb.condition.test(need, actor.at()))
                        .filter(verb -> supervises || !OF_SUPERVISORS.contains(verb)).toList();
    }
}
