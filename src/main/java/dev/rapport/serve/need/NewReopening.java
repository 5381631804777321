package dev.rapport.serve.need;

import jakarta.validation.constraints.NotNull;

/**
 * Why a need is taken up again.
 */
public record NewReopening(
        @NotNull ReopeningReason reason) {
}
