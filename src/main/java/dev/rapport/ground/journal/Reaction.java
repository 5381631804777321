package dev.rapport.ground.journal;

import dev.rapport.ground.auth.Actor;
import io.smallrye.mutiny.Uni;

/**
 * What an upper feature does in the same transaction when a lower one records an event: at most two
 * statements, only what must be atomic with the fact.
 */
public interface Reaction<E extends Event> {
    /** The type of event reacted to; an event of a subtype counts. */
    Class<E> event();

    Uni<Void> react(E event, Actor actor);
}
