package dev.rapport.rules.policy;

import java.util.List;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A policy to be made, with the draft of its first version.
 *
 * @param key short name by which people know it, unique
 * @param clauses all of them, in their order
 */
public record NewPolicy(
        @NotNull @Pattern(regexp = Patterns.KEY) @Size(max = 50) String key,
        @NotNull @Pattern(regexp = Patterns.LINE) @Size(max = 200) String title,
        @NotNull PolicyArea area,
        @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid NewClause> clauses) {

    PolicyDraft draft() {
        return new PolicyDraft(clauses);
    }
}
