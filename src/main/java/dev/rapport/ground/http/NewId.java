package dev.rapport.ground.http;

import java.util.UUID;

import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Ids that grow with time (UUIDv7), for rows that get theirs before they are stored. */
public final class NewId {
    private NewId() {
    }

    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
