package dev.rapport.ground.notice;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.View;

/**
 * A notice as told to the person it is for.
 *
 * @param kind what happened, such as {@code message-bounced}
 * @param aboutType type of what it is about, such as {@code need}
 * @param itemId the item behind it
 * @param facts ids, codes and times
 */
public record NoticeView(UUID id, long version, String kind, String aboutType, UUID aboutId, UUID itemId, Map<String, String> facts, Instant at,
        @Nullable Instant readAt) implements View {
}
