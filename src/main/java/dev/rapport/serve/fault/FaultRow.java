package dev.rapport.serve.fault;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;

/**
 * A known fault in a list.
 *
 * @param title left out for machines of others
 * @param needs how many needs hang on it, whether the caller sees them or not
 */
public record FaultRow(UUID id, long version, UUID teamId, @Nullable UUID ownerId, @Nullable String title, FaultStatus status, Instant since,
        @Nullable Instant mendedAt, int needs) {

    static FaultRow of(KnownFault fault, Actor actor) {
        var details = fault.details();
        return new FaultRow(fault.id(), fault.version(), details.teamId(), details.ownerId(), actor.readsText() ? details.title() : null,
                fault.status(), fault.since(), fault.mendedAt(), fault.needs());
    }
}
