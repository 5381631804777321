package dev.rapport.serve.need;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.View;

/**
 * A clarifying question as told.
 *
 * @param version of the need that it is a part of
 */
public record ClarificationView(UUID id, long version, String question, Instant askedAt, UUID askedById, @Nullable String answer,
        @Nullable Instant answeredAt) implements View {
}
