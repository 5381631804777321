package dev.rapport.rules.charter;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A version of the charter that somebody proposes. */
public record NewCharter(
        @NotNull @Valid Wording title,
        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid CharterPromise> promises) {
}
