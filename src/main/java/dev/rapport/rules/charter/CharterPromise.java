package dev.rapport.rules.charter;

import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * A commitment as the charter publishes it.
 *
 * @param text the promise in words
 * @param remedy what the customer gets if it is broken
 */
public record CharterPromise(@NotNull UUID commitmentId, @NotNull @Valid Wording text, @NotNull @Valid Wording remedy) {

    PublishedPromise published(CharterFigures.Figure figure, Locale language) {
        var commitment = figure.commitment();
        return new PublishedPromise(commitment.measure(), commitment.limit(), text.in(language), remedy.in(language), figure.kept());
    }
}
