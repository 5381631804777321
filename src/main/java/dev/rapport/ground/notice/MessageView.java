package dev.rapport.ground.notice;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.View;

/**
 * A message to a customer as told; machines of others read neither address nor text.
 *
 * @param aboutType type of what it is about, such as {@code need}
 * @param itemId the item that decides who sees it
 * @param templateVersion what it was written by
 * @param sha256 of subject, an empty line and body
 * @param attempts how often it was tried to send it
 * @param nextAttemptAt when it is tried next, while it is queued
 * @param byId whoever sent it
 * @param endedAt since when it is bounced or failed
 * @param refusedWith the reply or status code with which it was refused
 */
public record MessageView(UUID id, long version, String aboutType, UUID aboutId, UUID itemId, @Nullable UUID customerId,
        @Nullable String address, String channel, String language, String template, int templateVersion, @Nullable String subject,
        @Nullable String body, String sha256, MessageStatus status, int attempts, @Nullable Instant nextAttemptAt, UUID byId, Instant queuedAt,
        @Nullable Instant sentAt, @Nullable Instant deliveredAt, @Nullable Instant endedAt, @Nullable String refusedWith) implements View {

    MessageView withoutText() {
        return new MessageView(id, version, aboutType, aboutId, itemId, customerId, null, channel, language, template, templateVersion, null, null,
                sha256, status, attempts, nextAttemptAt, byId, queuedAt, sentAt, deliveredAt, endedAt, refusedWith);
    }
}
