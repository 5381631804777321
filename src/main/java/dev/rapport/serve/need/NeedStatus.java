package dev.rapport.serve.need;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a need stands. What is not listed is refused.
 *
 * <pre>
 * IDENTIFIED -> CONFIRMED -> OFFERED -> AGREED -> IN_DELIVERY -> DELIVERED -> CLOSED
 *      |  ^        |  ^       |  ^        |            |             |          |
 *      |  +--------+  +-------+  +--------+------------+             |          |
 *      |   restated    declined     change asked for                 |          |
 *      +-> OFFERED (not yet confirmed), DELIVERED (first contact)    |          |
 *      ^                                                             |          |
 *      +------------------ reopened: not what was asked -------------+----------+
 *                   IN_DELIVERY <- reopened: lines rejected ---------+----------+
 *
 * OFFERED after a change was asked for -> AGREED | IN_DELIVERY, as it was, where nothing came of the change
 * every open state -> WITHDRAWN | UNMET | JOINED | VOID;  WITHDRAWN for want of an answer -> IDENTIFIED
 * </pre>
 */
public enum NeedStatus {
    IDENTIFIED,
    CONFIRMED,
    OFFERED,
    AGREED,
    IN_DELIVERY,
    DELIVERED,
    CLOSED,
    WITHDRAWN,
    UNMET,
    JOINED,
    VOID;

    private static final Set<NeedStatus> OPEN = EnumSet.range(IDENTIFIED, IN_DELIVERY);
    private static final Set<NeedStatus> ENDS = EnumSet.of(WITHDRAWN, UNMET, JOINED, VOID);

    private static final Map<NeedStatus, Set<NeedStatus>> NEXT = Map.of(
            IDENTIFIED, EnumSet.of(CONFIRMED, OFFERED, DELIVERED),
            CONFIRMED, EnumSet.of(OFFERED, DELIVERED, IDENTIFIED),
            OFFERED, EnumSet.of(AGREED, IN_DELIVERY, CONFIRMED, IDENTIFIED),
            AGREED, EnumSet.of(IN_DELIVERY, DELIVERED, OFFERED),
            IN_DELIVERY, EnumSet.of(DELIVERED, OFFERED),
            DELIVERED, EnumSet.of(CLOSED, IN_DELIVERY, IDENTIFIED),
            CLOSED, EnumSet.of(IN_DELIVERY, IDENTIFIED),
            WITHDRAWN, EnumSet.of(IDENTIFIED));

    /** Whether the desk still works on it. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /** The states in which the desk works on a need. */
    static NeedStatus[] open() {
        return OPEN.toArray(NeedStatus[]::new);
    }

    /** The same as SQL lists them. */
    static String openSql() {
        return OPEN.stream().map("'%s'"::formatted).collect(Collectors.joining(", "));
    }

    /** The states in which somebody may own a need: a promise such as to call back outlives its delivery. */
    static NeedStatus[] owned() {
        return EnumSet.complementOf(EnumSet.of(JOINED, WITHDRAWN, VOID)).toArray(NeedStatus[]::new);
    }

    /** Whether the table lists the step. */
    public boolean leadsTo(NeedStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next) || isOpen() && ENDS.contains(next);
    }
}
