package dev.rapport.serve.need;

import jakarta.validation.constraints.NotNull;

/** The priority of one pair of urgency and impact. */
public record MatrixCell(@NotNull Level urgency, @NotNull Level impact, @NotNull Priority priority) {
}
