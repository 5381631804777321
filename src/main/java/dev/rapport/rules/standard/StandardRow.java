package dev.rapport.rules.standard;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A standard in a list.
 *
 * @param endsAt when it ends or ended, null for open
 * @param latest the number of its last version
 */
public record StandardRow(UUID id, long version, String name, @Nullable String description, @Nullable Instant endsAt, int latest) {
}
