package dev.rapport.serve.interaction;

import dev.rapport.ground.code.CodeUse;
import dev.rapport.ground.code.Codes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells in which channels contacts were had, and why adjustments were not possible in them. */
@ApplicationScoped
class InteractionCodes implements CodeUse {
    private final InteractionRepository interactions;

    InteractionCodes(InteractionRepository interactions) {
        this.interactions = interactions;
    }

    @Override
    public Uni<Boolean> uses(String list, String key) {
        return switch (list) {
            case Codes.CHANNELS -> interactions.count("channel", key).map(count -> count > 0);
            case Codes.ADJUSTMENT_REASONS -> interactions.count("adjustments.reason", key).map(count -> count > 0);
            default -> Uni.createFrom().item(false);
        };
    }
}
