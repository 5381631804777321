package dev.rapport.ground.notice;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Subject;

/** What happens to messages to customers; each says what the message is about, so that the feature it is from can react. */
public sealed interface MessageEvent extends Event {
    /** Such as {@code need}. */
    String aboutType();

    UUID aboutId();

    /** It was written, and will be sent. */
    record Queued(Subject subject, String aboutType, UUID aboutId, String template, int templateVersion, String channel, String language)
            implements MessageEvent {
    }

    /** The mail server took it. */
    record Sent(Subject subject, String aboutType, UUID aboutId, String template, int attempts) implements MessageEvent {
    }

    /** The customer's mail system has it. */
    record Delivered(Subject subject, String aboutType, UUID aboutId, String template) implements MessageEvent {
    }

    /** It cannot be delivered to this address. */
    record Bounced(Subject subject, String aboutType, UUID aboutId, String template, UUID byId, @Nullable String refusedWith)
            implements MessageEvent {
    }

    /** It was never taken by the mail server. */
    record Failed(Subject subject, String aboutType, UUID aboutId, String template, UUID byId, int attempts) implements MessageEvent {
    }
}
