package dev.rapport.rules.promise;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;

/** Tells who is warned at once when a team does not work; of the feature that knows who is on call. Joins the transaction of the warning. */
public interface OnCall {
    /** Who is on call for the team at the instant; null where nobody is. */
    Uni<@Nullable UUID> who(UUID team, Instant at);
}
