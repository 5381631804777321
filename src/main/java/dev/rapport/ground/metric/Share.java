package dev.rapport.ground.metric;

import org.jspecify.annotations.Nullable;

/**
 * How many of how many, with the interval in which the share lies with 95 % (Wilson).
 *
 * @param of how many of the {@code n} are
 * @param value between 0 and 1; none where nothing was counted
 * @param indicative whether fewer than 30 were counted, so that it says little
 */
public record Share(long of, long n, @Nullable Double value, @Nullable Double low, @Nullable Double high, boolean indicative) {
    private static final double Z = 1.959964;
    private static final int ENOUGH = 30;
    private static final double DIGITS = 10_000;

    /** The share of some of {@code n}. */
    public static Share of(long some, long n) {
        if (n == 0) {
            return new Share(some, n, null, null, null, true);
        }
        var share = (double) some / n;
        var weight = Z * Z / n;
        var middle = (share + weight / 2) / (1 + weight);
        var half = Z * Math.sqrt(share * (1 - share) / n + weight / (4 * n)) / (1 + weight);
        return new Share(some, n, rounded(share), rounded(middle - half), rounded(middle + half), n < ENOUGH);
    }

    private static double rounded(double value) {
        return Math.round(Math.max(0, Math.min(1, value)) * DIGITS) / DIGITS;
    }
}
