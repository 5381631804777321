package dev.rapport.serve.assistance;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who is asked.
 *
 * @param deputyId who stood in for the person when they were asked
 */
record Asked(UUID designationId, UUID personId, @Nullable UUID deputyId) {
    Set<UUID> people() {
        return deputyId == null ? Set.of(personId) : Set.of(personId, deputyId);
    }

    /** Who is there to be told. */
    UUID onDuty() {
        return deputyId == null ? personId : deputyId;
    }
}
