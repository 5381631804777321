package dev.rapport.ground.journal;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What an event is about, with customer and team as they are at that moment.
 *
 * @param type kebab-case noun, such as {@code need}
 * @param itemId the item that decides who sees it: of what belongs to a need the need's id, else its own
 */
public record Subject(String type, UUID id, UUID itemId, @Nullable UUID customerId, @Nullable UUID teamId) {
    /** Something that itself decides who sees it. */
    public Subject(String type, UUID id, @Nullable UUID customerId, @Nullable UUID teamId) {
        this(type, id, id, customerId, teamId);
    }

    /** A subject that belongs to the desk as a whole. */
    public static Subject ofDesk(String type, UUID id) {
        return new Subject(type, id, null, null);
    }

    /** Something that is seen as this is. */
    public Subject part(String type, UUID id) {
        return new Subject(type, id, itemId, customerId, teamId);
    }
}
