package dev.rapport.serve.need;

import java.util.Objects;

import dev.rapport.serve.customer.Effect;
import dev.rapport.serve.customer.Effects;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** How much time the customer of a need is given: more where a circumstance of theirs asks for it, which nobody is told. Joins the current session. */
@ApplicationScoped
class NeedWindows {
    private final NeedConfig config;
    private final Effects effects;

    NeedWindows(NeedConfig config, Effects effects) {
        this.config = config;
        this.effects = effects;
    }

    /** Nothing is looked up for customers who are served as everybody is. */
    Uni<Windows> of(Need need) {
        var usual = Windows.of(config);
        return !need.hasAdjustments() ? Uni.createFrom().item(usual)
                : effects.of(Objects.requireNonNull(need.asSubject().customerId()))
                        .map(found -> found.contains(Effect.LENGTHEN_WINDOWS) ? usual.lengthened() : usual);
    }
}
