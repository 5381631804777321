package dev.rapport.rules.policy;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.View;

/**
 * A policy as told.
 *
 * @param draft number of the version that is being drafted
 * @param published number of the latest version that was published; those before it have the numbers from 1 on
 * @param validFrom when that version begins to hold
 */
public record PolicyView(UUID id, long version, String key, String title, PolicyArea area, @Nullable Integer draft,
        @Nullable Integer published, @Nullable Instant validFrom, @Nullable Instant retiredAt) implements View {
}
