package dev.rapport.serve.need;

import org.jspecify.annotations.Nullable;

import dev.rapport.rules.promise.Happened;
import jakarta.validation.Valid;

/** When what was asked for was done; now, where nothing is said. */
public record NewDelivery(@Nullable @Valid Happened happened) {
    static final NewDelivery NOW = new NewDelivery(null);
}
