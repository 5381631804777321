package dev.rapport.rules.calendar;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A date on which the desk works otherwise than by week and holidays.
 *
 * @param name why, such as a stocktaking
 * @param intervals of that date; none where it is closed
 */
public record DatedException(
        @NotNull LocalDate date,
        @Nullable @Pattern(regexp = Patterns.LINE) @Size(max = 200) String name,
        @NotNull @Size(max = 24) List<@NotNull @Valid Interval> intervals) {
}
