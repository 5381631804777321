package dev.rapport.serve.procedure;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a version of a procedure is to be.
 *
 * @param steps all of them, in their order
 */
public record ProcedureDraft(@NotNull @Size(min = 1, max = 50) List<@NotNull @Valid NewStep> steps) {
}
