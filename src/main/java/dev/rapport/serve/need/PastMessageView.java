package dev.rapport.serve.need;

import java.time.Instant;
import java.util.UUID;

/** What customer and desk wrote to each other about a need before it was imported, as told. */
public record PastMessageView(UUID id, UUID needId, MessageDirection direction, String channel, Instant at, String text) {
}
