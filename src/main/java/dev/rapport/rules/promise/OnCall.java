package dev.rapport.rules.promise;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.journal.Subject;
import io.smallrye.mutiny.Uni;

/** Tells who is warned at once when a team does not work; of the feature that knows who is on call. Joins the transaction of the warning. */
public interface OnCall {
    /** Who is on call for the team of an item at the instant, of those who see the item; null where nobody is. */
    Uni<@Nullable UUID> who(Subject item, Instant at);
}
