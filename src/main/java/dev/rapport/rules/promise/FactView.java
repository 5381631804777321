package dev.rapport.rules.promise;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A fact of a promise's timeline.
 *
 * @param happenedAt what the clock goes by
 * @param byId who recorded it: a person, a link, or the desk
 * @param code the hold reason, the warning, or the id of the commitment that it goes by from then on
 * @param until when a hold ends, the due time after the fact, or the new time that the customer was told
 */
public record FactView(FactType type, Instant happenedAt, Instant recordedAt, UUID byId, @Nullable String code, @Nullable Instant until) {
}
