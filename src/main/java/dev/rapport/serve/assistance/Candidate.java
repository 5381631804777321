package dev.rapport.serve.assistance;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be asked, as they are at the moment.
 *
 * @param there who can be asked: the person or the deputy on duty; null where nobody is there
 * @param backAt when the person is back, where they are away
 * @param opensAt when their hours begin again, where they are out of them
 */
record Candidate(UUID designationId, DesignationKind kind, UUID personId, @Nullable UUID teamId, Scope scope, Limits limits, @Nullable UUID there,
        @Nullable Instant backAt, @Nullable Instant opensAt) {
    /** Who is asked, where somebody is there. */
    Asked asked() {
        var person = Objects.requireNonNull(there);
        return new Asked(designationId, personId, person.equals(personId) ? null : person);
    }
}
