package dev.rapport.serve.interaction;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/** One more need that a contact turns out to be about. */
public record NewSubject(@NotNull UUID needId) {
}
