package dev.rapport.serve.need;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.Patterns;
import dev.rapport.rules.promise.Happened;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * That somebody attended to the customer, or that the customer came back.
 *
 * @param channel in which contact, a key of the code list {@code channels}
 */
public record NewContact(@NotNull @Pattern(regexp = Patterns.KEY) @Size(max = 50) String channel, @Nullable @Valid Happened happened) {
}
