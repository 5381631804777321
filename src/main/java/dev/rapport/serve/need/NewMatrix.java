package dev.rapport.serve.need;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The next version of the matrix: a priority for each pair of urgency and impact. */
public record NewMatrix(@NotNull @Size(min = 9, max = 9) List<@NotNull @Valid MatrixCell> cells) {
}
