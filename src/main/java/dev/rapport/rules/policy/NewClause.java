package dev.rapport.rules.policy;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A clause as drafted.
 *
 * @param number such as {@code 4.2}; it makes the clause the same one in each version
 */
public record NewClause(
        @NotNull @Pattern(regexp = "[0-9A-Za-z]+([.-][0-9A-Za-z]+){0,9}") @Size(max = 20) String number,
        @NotNull @Pattern(regexp = Patterns.LINE) @Size(max = 200) String title,
        @NotNull @Pattern(regexp = Patterns.TEXT) @Size(max = 4_000) String text) {

    Clause drafted() {
        return new Clause(null, number, title, text);
    }
}
