package dev.rapport.ground.journal;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What an event is about, with customer and team as they are at that moment.
 *
 * @param type kebab-case noun, such as {@code need}
 */
public record Subject(String type, UUID id, @Nullable UUID customerId, @Nullable UUID teamId) {
    /** A subject that belongs to the desk as a whole. */
    public static Subject ofDesk(String type, UUID id) {
        return new Subject(type, id, null, null);
    }
}
