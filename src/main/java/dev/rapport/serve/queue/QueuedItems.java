package dev.rapport.serve.queue;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.journal.Subject;
import io.smallrye.mutiny.Uni;

/** How a feature whose items carry promises hands them out; joins the transaction in which they are taken. */
public interface QueuedItems {
    /** The type of its items, such as {@code need}. */
    String type();

    /** Makes the person the item's owner, or nobody; 404 where the actor may not see it. */
    Uni<Void> own(UUID item, @Nullable UUID person, Actor actor);

    /** The item and its owner; 404 where the actor may not see it, 412 where it is at another version. */
    Uni<Owned> find(UUID item, ExpectedVersion expected, Actor actor);

    /** An item and who owns it. */
    record Owned(Subject subject, @Nullable UUID ownerId) {
    }
}
