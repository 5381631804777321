package dev.rapport.rules.standard;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.View;

/**
 * A standard as told.
 *
 * @param endsAt when it ends or ended, null for open
 * @param versions in their order, also those that are over or withdrawn
 */
public record StandardView(UUID id, long version, String name, @Nullable String description, @Nullable Instant endsAt,
        List<StandardVersionOutline> versions) implements View {
}
