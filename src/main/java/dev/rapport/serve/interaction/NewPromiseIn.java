package dev.rapport.serve.interaction;

import java.util.UUID;

import dev.rapport.rules.promise.NewPromise;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * What is promised in a contact.
 *
 * @param needId a need that the contact is about
 */
public record NewPromiseIn(@NotNull UUID needId, @NotNull @Valid NewPromise promise) {
}
