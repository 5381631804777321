package dev.rapport.serve.need;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.View;

/**
 * A need as told.
 *
 * @param reference can be read over the telephone
 * @param episode counts how often it was taken up, from 1
 * @param expectations left out for machines of others, as is every free text
 * @param allowed the verbs that this actor may use now
 */
public record NeedView(UUID id, long version, String reference, NeedStatus status, int episode, NeedKind kind, String channel,
        Instant receivedAt, Instant changedAt, UUID customerId, UUID teamId, @Nullable UUID ownerId, @Nullable UUID followsId,
        StatementView statement, @Nullable Expectations expectations, List<Reference> references, @Nullable Assessment assessment,
        @Nullable Hold hold, @Nullable Limitation limitation, @Nullable UUID joinedToId, @Nullable String voidReason,
        @Nullable Instant deliveredAt, @Nullable Instant endedAt, @Nullable Ending ending, List<NeedVerb> allowed) implements View {
}
