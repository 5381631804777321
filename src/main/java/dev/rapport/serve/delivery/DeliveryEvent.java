package dev.rapport.serve.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Subject;
import dev.rapport.serve.customer.OnBehalf;
import dev.rapport.serve.need.LineAnswered;
import dev.rapport.serve.need.LineQuantity;

/** What happens to deliveries. */
public sealed interface DeliveryEvent extends Event {
    /** So much of what was agreed was delivered. */
    record Recorded(Subject subject, UUID needId, Instant at, @Nullable String lateReason, List<LineQuantity> lines,
            List<UUID> files) implements DeliveryEvent {
    }

    /**
     * The customer accepted or rejected some of it.
     *
     * @param channel null where all that was delivered was accepted as a whole
     * @param reasons of what is rejected
     */
    record Answered(Subject subject, UUID needId, @Nullable String channel, Instant at, @Nullable String lateReason,
            @Nullable OnBehalf onBehalf, List<LineAnswered> lines, List<String> reasons) implements DeliveryEvent {
    }
}
