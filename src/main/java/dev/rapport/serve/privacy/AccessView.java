package dev.rapport.serve.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.View;
import dev.rapport.serve.customer.OnBehalf;

/**
 * A request for access.
 *
 * @param reference what it is called on the telephone
 * @param jobId the work that puts together what is held
 * @param lines how many lines that came to, once it is ready
 * @param reason why it is refused, a key of the code list {@code access-refusals}
 * @param contentUntil until when what was put together is kept; absent where it is not
 * @param allowed the verbs that this actor may use now
 */
public record AccessView(UUID id, long version, String reference, UUID customerId, UUID teamId, AccessStatus status, String channel,
        @Nullable OnBehalf onBehalf, Instant receivedAt, Instant recordedAt, UUID recordedById, UUID jobId, @Nullable Integer lines,
        @Nullable String reason, @Nullable Instant decidedAt, @Nullable UUID decidedById, @Nullable Instant contentUntil,
        List<AccessVerb> allowed) implements View {
}
