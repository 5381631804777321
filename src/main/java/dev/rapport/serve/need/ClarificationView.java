package dev.rapport.serve.need;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A clarifying question as told. */
public record ClarificationView(UUID id, String question, Instant askedAt, UUID askedById, @Nullable String answer,
        @Nullable Instant answeredAt) {
}
