package dev.rapport.serve.need;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.Patterns;
import dev.rapport.rules.promise.Happened;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * That a need waits.
 *
 * @param reason a key of the code list {@code hold-reasons}
 * @param happened since when it waits, if earlier than now
 * @param until when to look at it again
 */
public record NewHold(
        @NotNull @Pattern(regexp = Patterns.KEY) @Size(max = 50) String reason,
        @Nullable @Valid Happened happened,
        @NotNull Instant until,
        @Nullable @Size(max = 2_000) String note) {
}
