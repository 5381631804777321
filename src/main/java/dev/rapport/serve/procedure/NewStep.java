package dev.rapport.serve.procedure;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.Patterns;
import dev.rapport.rules.calendar.Limit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A step as drafted; its place in the list is its number.
 *
 * @param expected what is there when it is done
 * @param allowed how long it may take from the step before, or from the receipt of the need
 * @param clauseId the clause of a policy that asks for it
 * @param mandatory whether what comes after it has to wait for it
 * @param completedBy what completes it by itself; where left out somebody says that it is done
 */
public record NewStep(
        @NotNull @Pattern(regexp = Patterns.LINE) @Size(max = 200) String name,
        @NotNull @Pattern(regexp = Patterns.TEXT) @Size(max = 1_000) String expected,
        @Nullable @Valid Limit allowed,
        @Nullable UUID clauseId,
        @NotNull Boolean mandatory,
        @Nullable StepTrigger completedBy) {
}
