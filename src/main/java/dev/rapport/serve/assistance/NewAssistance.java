package dev.rapport.serve.assistance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.money.Money;
import dev.rapport.ground.problem.Patterns;
import dev.rapport.serve.need.NeedKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What stands in the way of meeting a need, and what is wanted.
 *
 * @param reason a key of the code list {@code limitation-reasons}
 * @param clauseId the clause of a policy that stands in the way
 * @param amount that has to be decided about
 * @param kind whom to ask, where not anybody will do
 */
public record NewAssistance(
        @NotNull @Pattern(regexp = Patterns.KEY) @Size(max = 50) String reason,
        @NotNull @Pattern(regexp = Patterns.TEXT) @Size(min = 1, max = 4_000) String text,
        @Nullable UUID clauseId,
        @Nullable @Valid Money amount,
        @Nullable DesignationKind kind) {
    Map<String, UUID> cited() {
        return clauseId == null ? Map.of() : Map.of("/clauseId", clauseId);
    }

    Wanted wanted(NeedKind need, List<UUID> teams, Actor actor) {
        return new Wanted(teams, need, reason, amount, kind, Set.of(actor.id()));
    }
}
