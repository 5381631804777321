package dev.rapport.rules.charter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.View;

/**
 * A version of the charter as the desk sees it.
 *
 * @param publishedAt null while it is only proposed
 * @param reasonAlone why its author published it without another one
 */
public record CharterDraftView(UUID id, long version, int number, Wording title, List<CharterPromise> promises, Instant proposedAt,
        UUID proposedById, @Nullable Instant publishedAt, @Nullable UUID publishedById, @Nullable String reasonAlone) implements View {
}
