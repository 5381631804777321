package dev.rapport.serve.customer;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.View;

/**
 * All that is kept of a specific need.
 *
 * @param lasting false for a circumstance that will pass
 * @param basis on which it is kept, a key of the code list {@code specific-need-bases}
 */
public record SpecificNeedView(UUID id, long version, UUID customerId, SpecificNeedCategory category, @Nullable String circumstance, boolean lasting,
        String adjustment, String basis, @Nullable ExplicitConsent consent, String purpose, Instant recordedAt, UUID recordedById) implements View {

    static SpecificNeedView of(SpecificNeed need, SpecificNeedContent content) {
        return new SpecificNeedView(need.id(), need.version(), need.customerId(), content.kind().category(), content.kind().circumstance(),
                content.kind().lasting(), content.adjustment(), content.basis().code(), content.basis().consent(), content.purpose(),
                need.recordedAt(), need.recordedById());
    }

    /** Is in no log, not even by mistake. */
    @Override
    public String toString() {
        return "SpecificNeedView";
    }
}
