package dev.rapport.serve.customer;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import io.smallrye.mutiny.Uni;

/** What an upper feature tells of who serves a customer at this time: nobody else is told of their specific needs. */
public interface Serving {
    /**
     * Whether the actor serves them.
     *
     * @param root whoever the customer is now
     * @param item with what, if that was said: an item or an interaction
     */
    Uni<Boolean> serves(UUID root, @Nullable UUID item, Actor actor);
}
