package dev.rapport.rules.promise;

import dev.rapport.ground.code.CodeUse;
import dev.rapport.ground.code.Codes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells which codes promises and their timelines hold. */
@ApplicationScoped
class PromiseCodes implements CodeUse {
    private final PromiseRepository promises;

    PromiseCodes(PromiseRepository promises) {
        this.promises = promises;
    }

    @Override
    public Uni<Boolean> uses(String list, String key) {
        return switch (list) {
            case Codes.BREACH_CAUSES -> promises.count("cause", key).map(count -> count > 0);
            case Codes.HOLD_REASONS -> promises.wasHeldFor(key);
            default -> Uni.createFrom().item(false);
        };
    }
}
