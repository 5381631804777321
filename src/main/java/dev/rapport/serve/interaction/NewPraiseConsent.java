package dev.rapport.serve.interaction;

import jakarta.validation.constraints.NotNull;

/**
 * What the person praised says to its being shown as an example.
 *
 * @param given whether it may be shown; false takes it back
 */
public record NewPraiseConsent(@NotNull Boolean given) {
}
