package dev.rapport.serve.choice;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * What the customer says to one choice: how much they take, or why they decline it.
 *
 * @param quantity at most what was offered
 */
public record ChoiceAnswer(
        @NotNull UUID choiceId,
        @Nullable @Min(1) @Max(1_000_000) Integer quantity,
        @Nullable @Valid Decline declined) {

    boolean selects() {
        return quantity != null;
    }
}
