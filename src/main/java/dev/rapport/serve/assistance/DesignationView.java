package dev.rapport.serve.assistance;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.View;
import dev.rapport.ground.money.Money;
import dev.rapport.serve.need.NeedKind;

/**
 * Who may be asked for what.
 *
 * @param teamId for needs of this team and those below it; of every team where it is null
 * @param needKinds null for every kind
 * @param limitationReasons null for every reason
 * @param limits up to which amounts they decide; about no other
 * @param calendarId when they can be asked; null for at all times
 * @param aboveId to which they pass on
 * @param onCall whether they are warned in these hours when the team does not work
 * @param endedAt since when nobody is asked by it any more
 */
public record DesignationView(UUID id, long version, DesignationKind kind, String name, UUID personId, @Nullable UUID teamId,
        @Nullable Set<NeedKind> needKinds, @Nullable Set<String> limitationReasons, List<Money> limits, @Nullable UUID calendarId,
        @Nullable UUID aboveId, boolean onCall, Instant madeAt, @Nullable Instant endedAt) implements View {
}
