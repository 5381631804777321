package dev.rapport.serve.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.View;

/**
 * One of the deliveries under an agreement; machines of others read no free text.
 *
 * @param lateReason why it was recorded late, a key of the code list {@code late-record-reasons}
 * @param note for colleagues
 * @param files that prove it
 */
public record DeliveryView(UUID id, long version, UUID needId, Instant happenedAt, @Nullable String lateReason, Instant recordedAt,
        UUID recordedById, @Nullable String note, List<UUID> files, List<DeliveryLineView> lines) implements View {
}
