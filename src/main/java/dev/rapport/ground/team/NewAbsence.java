package dev.rapport.ground.team;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.NotNull;

/**
 * A time in which a person is away.
 *
 * @param until no longer away from this moment on
 * @param deputyId who stands in meanwhile; nobody where it is left out
 */
public record NewAbsence(@NotNull Instant from, @NotNull Instant until, @Nullable UUID deputyId) {
}
