package dev.rapport.serve.need;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/**
 * The need that goes on in place of this one.
 */
public record NewJoining(
        @NotNull UUID needId) {
}
