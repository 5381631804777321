package dev.rapport.serve.need;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * That a need waits.
 *
 * @param reason a key of the code list {@code hold-reasons}
 * @param until when to look at it again
 */
public record NewHold(
        @NotNull @Pattern(regexp = Patterns.KEY) @Size(max = 50) String reason,
        @NotNull Instant until,
        @Nullable @Size(max = 2_000) String note) {
}
