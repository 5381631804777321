package dev.rapport.serve.customer;

import java.time.Instant;
import java.util.UUID;

import dev.rapport.ground.http.View;

/**
 * What is wanted, and nothing of why.
 *
 * @param id that of the specific need, by which it is withdrawn
 * @param version of the specific need
 */
public record AdjustmentView(UUID id, long version, String instruction, Instant recordedAt) implements View {
    static AdjustmentView of(SpecificNeed need, SpecificNeedContent content) {
        return new AdjustmentView(need.id(), need.version(), content.adjustment(), need.recordedAt());
    }

    /** Is in no log, not even by mistake. */
    @Override
    public String toString() {
        return "AdjustmentView";
    }
}
