package dev.rapport.serve.customer;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/**
 * Two customers found to be one and the same.
 *
 * @param absorb the one that is merged into the other and found under it from now on
 */
public record NewMerge(@NotNull UUID absorb) {
}
