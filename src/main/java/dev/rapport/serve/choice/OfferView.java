package dev.rapport.serve.choice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.View;
import dev.rapport.serve.customer.OnBehalf;

/**
 * An offer as told.
 *
 * @param statement version of the need's statement that it shows
 * @param validUntil the first instant at which it can no longer be answered
 * @param answeredAt when the customer gave the answer
 * @param answeredOnBehalf who gave it, where that was not the customer themselves
 * @param allowed the verbs that this actor may use now
 */
public record OfferView(UUID id, long version, UUID needId, int statement, OfferStatus status, List<GroupView> groups, Instant madeAt,
        UUID madeById, Instant validUntil, @Nullable Instant answeredAt, @Nullable String answeredChannel,
        @Nullable OnBehalf answeredOnBehalf, List<OfferVerb> allowed) implements View {
}
