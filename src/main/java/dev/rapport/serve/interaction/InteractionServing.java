package dev.rapport.serve.interaction;

import java.time.Duration;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.serve.customer.Serving;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Whoever has a contact with a customer serves them, until it ends; one that was never ended counts for half a day. */
@ApplicationScoped
class InteractionServing implements Serving {
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final String RUNNING = """
            customerId in (select c.id from Customer c where c.rootId = ?1) and byId = ?2 and endedAt is null and recordedAt > ?3""";

    private final InteractionRepository interactions;

    InteractionServing(InteractionRepository interactions) {
        this.interactions = interactions;
    }

    @Override
    public Uni<Boolean> serves(UUID root, @Nullable UUID item, Actor actor) {
        var earliest = actor.at().minus(LONGEST);
        return (item == null ? interactions.count(RUNNING, root, actor.id(), earliest)
                : interactions.count(RUNNING + " and id = ?4", root, actor.id(), earliest, item)).map(count -> count > 0);
    }
}
