package dev.rapport.rules.promise;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.journal.Subject;
import dev.rapport.rules.standard.Situation;

/**
 * The item on which promises are given, as it is now.
 *
 * @param subject with customer and team
 * @param reference what it is called on the telephone
 * @param receivedAt before which nothing happened to it
 * @param situation what commitments are looked up by; null where none begins and none has to follow
 */
public record PromisedItem(Subject subject, String reference, Instant receivedAt, @Nullable UUID ownerId, @Nullable Situation situation) {

    Situation situated() {
        return Objects.requireNonNull(situation, "What begins or follows is looked up by its situation.");
    }

    UUID teamId() {
        if (subject.teamId() == null) {
            throw new IllegalStateException("Promises are given on items of a team.");
        }
        return subject.teamId();
    }
}
