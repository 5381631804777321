package dev.rapport.serve.procedure;

import java.util.List;

import dev.rapport.ground.problem.Patterns;
import dev.rapport.serve.need.NeedKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A procedure to be made, with the draft of its first version.
 *
 * @param name unique
 * @param kind of the needs that follow it
 * @param steps all of them, in their order
 */
public record NewProcedure(
        @NotNull @Pattern(regexp = Patterns.LINE) @Size(max = 200) String name,
        @NotNull NeedKind kind,
        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid NewStep> steps) {

    ProcedureDraft draft() {
        return new ProcedureDraft(steps);
    }
}
