package dev.rapport.rules.calendar;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What shall be explained.
 *
 * @param start when the limit begins
 * @param holds what pauses it, in any order; none where left out
 * @param version of the calendar; the latest where left out
 */
public record NewExplanation(
        @NotNull Instant start,
        @NotNull @Valid Limit limit,
        @Nullable @Size(max = 100) List<@NotNull @Valid Span> holds,
        @Nullable @Min(1) @Max(100_000) Integer version) {

    public NewExplanation {
        holds = holds == null ? List.of() : holds;
    }

    void check() {
        limit.check("/limit");
        for (var at = 0; at < holds.size(); at++) {
            holds.get(at).check("/holds/" + at);
        }
    }
}
