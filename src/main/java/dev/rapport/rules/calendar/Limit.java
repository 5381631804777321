package dev.rapport.rules.calendar;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * How long something may take, as data: {@code {"amount": 3, "unit": "WORKING_DAYS"}}.
 *
 * @param amount how many of the unit, at least one
 * @param receiptDay which number the local date of the start has, where dates are counted: 0, or 1, with which a start on
 *        a closed day counts as one on the next working day
 * @param movedOffClosedDays whether calendar days, weeks and months that end on a closed day end on the next working day instead
 * @param orLater another limit, where the later of the two counts
 */
public record Limit(
        @Schema(required = true, minimum = "1", examples = "3") @Max(1_000_000) int amount,
        @NotNull Unit unit,
        @Min(0) @Max(1) int receiptDay,
        boolean movedOffClosedDays,
        @Nullable @Valid Limit orLater) {
    /** No limit leads further than a century, whatever calendar it is counted on. */
    static final int FURTHEST_DAYS = 36_525;

    /** A limit whose day of receipt is day 0 and that nothing is later than. */
    public static Limit of(int amount, Unit unit) {
        return new Limit(amount, unit, 0, false, null);
    }

    /** Refuses what cannot be promised; whoever takes a limit from outside calls it. */
    public void check(String pointer) {
        checkAmount(pointer);
        if (orLater != null) {
            orLater.checkAmount(pointer + "/orLater");
            orLater.checkAlone(pointer + "/orLater/orLater");
        }
    }

    private void checkAmount(String pointer) {
        if (amount < 1) {
            throw Refusal.at(pointer + "/amount", ErrorCode.LIMIT_ZERO);
        }
        if (amount > unit.most()) {
            throw Refusal.at(pointer + "/amount", ErrorCode.LIMIT_TOO_LONG, "At most " + unit.most() + " in this unit.");
        }
    }

    private void checkAlone(String pointer) {
        if (orLater != null) {
            throw Refusal.at(pointer, ErrorCode.LIMIT_NESTED);
        }
    }

    /** This limit without the other one. */
    Limit alone() {
        return orLater == null ? this : new Limit(amount, unit, receiptDay, movedOffClosedDays, null);
    }

    long seconds() {
        return unit.seconds(amount);
    }
}
