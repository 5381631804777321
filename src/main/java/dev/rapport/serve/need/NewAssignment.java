package dev.rapport.serve.need;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.NotNull;

/**
 * Who serves a need from now on.
 */
public record NewAssignment(
        @NotNull UUID teamId,
        @Nullable UUID ownerId) {
}
