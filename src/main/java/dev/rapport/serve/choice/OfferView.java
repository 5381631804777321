package dev.rapport.serve.choice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.View;

/**
 * An offer as told.
 *
 * @param statement version of the need's statement that it shows
 * @param validUntil the first instant at which it can no longer be answered
 * @param allowed the verbs that this actor may use now
 */
public record OfferView(UUID id, long version, UUID needId, int statement, OfferStatus status, List<GroupView> groups, Instant madeAt,
        UUID madeById, Instant validUntil, @Nullable Instant answeredAt, @Nullable String answeredChannel, List<OfferVerb> allowed) implements View {
}
