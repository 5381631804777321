package dev.rapport.serve.fault;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What may be changed of a known fault.
 *
 * @param teamId whose it is; only who sees the team's items sees it
 * @param title in words that customers read, too
 * @param workaround what can be done meanwhile
 * @param cause what was found to be behind it
 */
public record FaultDetails(
        @NotNull UUID teamId,
        @Nullable UUID ownerId,
        @NotNull @Pattern(regexp = Patterns.LINE) @Size(min = 1, max = 200) String title,
        @Nullable @Pattern(regexp = Patterns.TEXT) @Size(max = 10_000) String description,
        @Nullable @Pattern(regexp = Patterns.TEXT) @Size(max = 10_000) String workaround,
        @Nullable @Pattern(regexp = Patterns.TEXT) @Size(max = 10_000) String cause) {
}
