package dev.rapport.serve.appointment;

import dev.rapport.serve.need.ChangeSide;
import jakarta.validation.constraints.NotNull;

/**
 * That somebody did not come.
 *
 * @param by who
 */
public record NewMiss(@NotNull ChangeSide by) {
}
