package dev.rapport.serve.queue;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What somebody wants to be handed.
 *
 * @param teamId of which team; of any whose items they see where it is left out
 * @param itemType such as {@code need}
 * @param kind such as {@code ADVICE}
 */
public record NewTaking(
        @Nullable UUID teamId,
        @Nullable @Pattern(regexp = Patterns.KEY) @Size(max = 50) String itemType,
        @Nullable @Pattern(regexp = Patterns.NAME) @Size(max = 50) String kind) {
}
