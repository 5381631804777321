package dev.rapport.serve.assistance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.View;
import dev.rapport.ground.money.Money;
import dev.rapport.serve.need.AssistanceStatus;

/**
 * A request for assistance with a need.
 *
 * @param reason a key of the code list {@code limitation-reasons}
 * @param text left out for machines of others, as are the texts below
 * @param amount that has to be decided about
 * @param personId who is asked
 * @param deputyId who stood in for them when they were asked, and is asked too
 * @param passings from whom it went on, in order
 * @param allowed the verbs that this actor may use now
 */
public record AssistanceView(UUID id, long version, UUID needId, AssistanceStatus status, String reason, @Nullable String text,
        @Nullable UUID clauseId, @Nullable Money amount, UUID designationId, UUID personId, @Nullable UUID deputyId, UUID askedById,
        Instant askedAt, List<Passing> passings, @Nullable String answer, @Nullable UUID answeredById, @Nullable Instant endedAt,
        List<AssistanceVerb> allowed) implements View {
}
