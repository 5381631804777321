package dev.rapport.ground.http;

import java.util.UUID;

import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** What every thing with an address of its own has: an id that grows with time (UUIDv7) and the version that its ETag shows. */
@MappedSuperclass
public abstract class Versioned {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;

    @Version
    private long version;

    /** The id, once persisted. */
    @SuppressWarnings("NullAway")
    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }
}
