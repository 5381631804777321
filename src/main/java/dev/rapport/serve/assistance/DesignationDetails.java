package dev.rapport.serve.assistance;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.money.Money;
import dev.rapport.ground.problem.Patterns;
import dev.rapport.serve.need.NeedKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Who may be asked for what, and what may be changed of it.
 *
 * @param name what those who ask know it by
 * @param teamId for needs of this team and those below it; of every team where it is left out
 * @param needKinds for needs of these kinds; of every kind where it is left out
 * @param limitationReasons keys of the code list {@code limitation-reasons}; every reason where it is left out
 * @param limits up to which amounts they decide, one for each currency; without one of its currency about no amount
 * @param calendarId when they can be asked; at all times where it is left out
 * @param aboveId the designation to which they pass on what they cannot decide
 * @param onCall whether they are warned, in these hours, of promises of which a warning falls outside of the working time of the need's team
 */
public record DesignationDetails(
        @NotNull DesignationKind kind,
        @NotNull @Pattern(regexp = Patterns.LINE) @Size(min = 1, max = 200) String name,
        @NotNull UUID personId,
        @Nullable UUID teamId,
        @Nullable @Size(max = 9) Set<@NotNull NeedKind> needKinds,
        @Nullable @Size(max = 50) Set<@NotNull @Pattern(regexp = Patterns.KEY) @Size(max = 50) String> limitationReasons,
        @Nullable @Size(max = 20) List<@NotNull @Valid Money> limits,
        @Nullable UUID calendarId,
        @Nullable UUID aboveId,
        @Nullable Boolean onCall) {
}
