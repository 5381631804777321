package dev.rapport.ground.job;

import org.jspecify.annotations.Nullable;

/**
 * What a step reached.
 *
 * @param position where the next one begins
 * @param done how much is done in all
 * @param total of how much; absent where nobody knows
 * @param outcome once there is nothing more to do, a code for what came of it; until then absent
 */
public record Step(String position, long done, @Nullable Long total, @Nullable String outcome) {
    /** The outcome of work that says no more than that it is done. */
    public static final String DONE = "DONE";

    /** There is more to be done. */
    public static Step on(String position, long done, @Nullable Long total) {
        return new Step(position, done, total, null);
    }

    /** There is nothing more to do. */
    public static Step last(long done, String outcome) {
        return new Step("", done, done, outcome);
    }
}
