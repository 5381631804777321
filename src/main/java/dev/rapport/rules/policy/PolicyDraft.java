package dev.rapport.rules.policy;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a version of a policy is to say.
 *
 * @param clauses all of them, in their order
 */
public record PolicyDraft(@NotNull @Size(min = 1, max = 200) List<@NotNull @Valid NewClause> clauses) {
}
