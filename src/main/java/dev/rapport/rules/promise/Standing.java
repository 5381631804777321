package dev.rapport.rules.promise;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** How a promise stands at an instant. What is past its due time reads as broken at once, whether a sweep has seen it or not. */
public enum Standing {
    RUNNING, AT_RISK, HELD, BROKEN, KEPT, CANCELLED;

    /**
     * The same for SQL, as a condition on {@code p}: the two are held against each other by a test.
     *
     * @param now parameter of the instant
     */
    String sql(String now) {
        return switch (this) {
            case KEPT, CANCELLED -> "p.state = '" + name() + "'";
            case BROKEN -> "(p.state = 'BROKEN' or p.state = 'RUNNING' and p.due_at < " + now + ")";
            case HELD -> "(p.state = 'RUNNING' and (p.due_at is null or p.due_at >= " + now + " and p.held_until > " + now + "))";
            case AT_RISK -> open(now) + " and p.at_risk_at <= " + now + ")";
            case RUNNING -> open(now) + " and p.at_risk_at > " + now + ")";
        };
    }

    private static String open(String now) {
        return "(p.state = 'RUNNING' and p.due_at >= " + now + " and (p.held_until is null or p.held_until <= " + now + ")";
    }

    static Standing of(PromiseState state, @Nullable Instant dueAt, @Nullable Instant heldUntil, @Nullable Instant atRiskAt, Instant now) {
        return switch (state) {
            case KEPT -> KEPT;
            case CANCELLED -> CANCELLED;
            case BROKEN -> BROKEN;
            case RUNNING -> ofRunning(dueAt, heldUntil, atRiskAt, now);
        };
    }

    /** How one that runs stands. */
    public static Standing ofRunning(@Nullable Instant dueAt, @Nullable Instant heldUntil, @Nullable Instant atRiskAt, Instant now) {
        if (dueAt == null) {
            return HELD;
        }
        if (dueAt.isBefore(now)) {
            return BROKEN;
        }
        if (heldUntil != null && heldUntil.isAfter(now)) {
            return HELD;
        }
        return atRiskAt != null && !atRiskAt.isAfter(now) ? AT_RISK : RUNNING;
    }
}
