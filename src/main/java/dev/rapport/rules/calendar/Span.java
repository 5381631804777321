package dev.rapport.rules.calendar;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.validation.constraints.NotNull;

/**
 * A time from an instant on until before another one, in whole seconds, such as a hold.
 *
 * @param until null while it still runs
 */
public record Span(@NotNull Instant from, @Nullable Instant until) {
    public Span {
        from = wholeSecond(from);
        until = wholeSecond(until);
    }

    /** Refuses a span that ends before it begins; whoever takes one from outside calls it. */
    public void check(String pointer) {
        if (until != null && until.isBefore(from)) {
            throw Refusal.at(pointer + "/until", ErrorCode.SPAN_REVERSED);
        }
    }

    private static @Nullable Instant wholeSecond(@Nullable Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.SECONDS);
    }
}
