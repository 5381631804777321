package dev.rapport.ground.code;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A code to be added to a list.
 *
 * @param list one of the lists that the desk has
 * @param key how the code is written in other requests; it never changes
 * @param position place in the list, lowest first
 */
public record NewCode(
        @NotNull @Size(max = 50) String list,
        @NotNull @Pattern(regexp = Patterns.KEY) @Size(max = 50) String key,
        @NotNull @Valid Labels labels,
        @NotNull @Min(0) @Max(100_000) Integer position) {
}
