package dev.rapport.serve.interaction;

import org.jspecify.annotations.Nullable;

import dev.rapport.serve.customer.AdjustmentsView;

/**
 * A contact that begins, and what whoever has it should know.
 *
 * @param formOfAddress how the customer wants to be addressed
 * @param adjustments how they are to be served; that this was read is written down
 */
public record StartedView(InteractionView interaction, String customerName, @Nullable String formOfAddress, String language,
        AdjustmentsView adjustments) {
    /** Is in no log, not even by mistake. */
    @Override
    public String toString() {
        return "StartedView";
    }
}
