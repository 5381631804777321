package dev.rapport.ground.metric;

import org.jspecify.annotations.Nullable;

/**
 * A share as it may be told: where fewer than five were counted it could speak of one of them, and nothing is told.
 *
 * @param suppressed whether there is something that is not told
 */
public record Told(boolean suppressed, @Nullable Share share) {
    private static final int FEWEST = 5;

    /** The share of some of {@code n}; that there was nothing to count speaks of nobody. */
    public static Told of(long some, long n) {
        return isFew(n) ? new Told(true, null) : new Told(false, Share.of(some, n));
    }

    /** The same where few of either kind could speak of somebody: those that are and those that are not. */
    public static Told ofAny(long some, long n) {
        return isFew(some) || isFew(n - some) ? new Told(true, null) : of(some, n);
    }

    /** Whether so many are too few to be told of. */
    public static boolean isFew(long n) {
        return n > 0 && n < FEWEST;
    }
}
