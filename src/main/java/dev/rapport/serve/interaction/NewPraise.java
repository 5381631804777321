package dev.rapport.serve.interaction;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What a customer said in praise of whoever served them, in the customer's words. */
public record NewPraise(@NotNull @Pattern(regexp = Patterns.TEXT) @Size(max = 2_000) String text) {
}
