package dev.rapport.rules.policy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.Answer;
import dev.rapport.ground.http.Locations;
import dev.rapport.ground.http.VersionStatus;
import dev.rapport.ground.http.View;

/**
 * A version of a policy as told.
 *
 * @param version as the ETag shows it; {@code number} is the one that people name
 */
public record PolicyVersionView(UUID id, long version, UUID policyId, int number, VersionStatus status, List<Clause> clauses,
        @Nullable Instant validFrom, @Nullable Instant publishedAt, @Nullable UUID publishedById) implements View {

    Answer<PolicyVersionView> created() {
        return Answer.created(Locations.of("policies", policyId + "/versions/" + number), version, this);
    }
}
