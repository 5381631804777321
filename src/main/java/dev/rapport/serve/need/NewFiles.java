package dev.rapport.serve.need;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Files to be hung on a need, uploaded before by whoever does so. */
public record NewFiles(@NotNull @Size(min = 1, max = 20) List<@NotNull UUID> files) {
}
