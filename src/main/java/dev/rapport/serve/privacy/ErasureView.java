package dev.rapport.serve.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.View;
import dev.rapport.serve.customer.OnBehalf;

/**
 * A request to be erased.
 *
 * @param reason why it is put off or refused, a key of the code list {@code erasure-reasons}
 * @param jobId the work that erases, once it is granted
 * @param doneAt when nothing but the skeleton was left
 * @param duties for which the customer's data must be kept for now; only told where one request is read, and only while it is open
 * @param allowed the verbs that this actor may use now
 */
public record ErasureView(UUID id, long version, UUID customerId, UUID teamId, ErasureStatus status, String channel, @Nullable OnBehalf onBehalf,
        Instant receivedAt, Instant recordedAt, UUID recordedById, @Nullable String reason, @Nullable Instant reviewAt, @Nullable String note,
        @Nullable Instant decidedAt, @Nullable UUID decidedById, @Nullable UUID jobId, @Nullable Instant doneAt, @Nullable List<DutyView> duties,
        List<ErasureVerb> allowed) implements View {

    ErasureView with(List<DutyView> open) {
        return new ErasureView(id, version, customerId, teamId, status, channel, onBehalf, receivedAt, recordedAt, recordedById, reason, reviewAt, note,
                decidedAt, decidedById, jobId, doneAt, open, allowed);
    }
}
