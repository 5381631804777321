package dev.rapport.serve.assistance;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * That a request went on to somebody else.
 *
 * @param designationId from which it went on
 * @param text what the next one should know; left out for machines of others
 */
public record Passing(UUID designationId, UUID byId, Instant at, @Nullable String text) {
    Passing withoutText() {
        return new Passing(designationId, byId, at, null);
    }
}
