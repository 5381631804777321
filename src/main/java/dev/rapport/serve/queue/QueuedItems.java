package dev.rapport.serve.queue;

import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.journal.Subject;
import io.smallrye.mutiny.Uni;

/** How a feature whose items carry promises hands them out; joins the transaction of the queue, answers the item. */
public interface QueuedItems {
    /** The type of its items, such as {@code need}. */
    String type();

    /** The item is the person's from now on, who sees its team. */
    Uni<Subject> hand(UUID item, UUID person, Actor actor);

    /** The item is nobody's from now on; 404 where the actor may not see it, 409 where it is neither theirs nor in their charge. */
    Uni<Subject> handBack(UUID item, ExpectedVersion expected, Actor actor);
}
