package dev.rapport.serve.fault;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A known fault to be recorded.
 *
 * @param teamId whose it is; only who sees the team's items sees it
 * @param title in words that customers read, too
 * @param workaround what can be done meanwhile
 * @param cause what was found to be behind it
 * @param since when it began, if earlier than now
 */
public record NewFault(
        @NotNull UUID teamId,
        @Nullable UUID ownerId,
        @NotNull @Pattern(regexp = Patterns.LINE) @Size(min = 1, max = 200) String title,
        @Nullable @Pattern(regexp = Patterns.TEXT) @Size(max = 10_000) String description,
        @Nullable @Pattern(regexp = Patterns.TEXT) @Size(max = 10_000) String workaround,
        @Nullable @Pattern(regexp = Patterns.TEXT) @Size(max = 10_000) String cause,
        @Nullable Instant since) {

    FaultDetails details() {
        return new FaultDetails(teamId, ownerId, title, description, workaround, cause);
    }
}
