package dev.rapport.ground.notice;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * How far a message to a customer has come. What is not listed is refused.
 *
 * <pre>
 * QUEUED -> SENT -> DELIVERED
 *   |         +---> BOUNCED
 *   +-> DELIVERED | BOUNCED  reported, or refused for good, before we know that it was sent
 *   +-> FAILED               not taken by the mail server however often it was tried
 * </pre>
 */
public enum MessageStatus {
    QUEUED,
    SENT,
    DELIVERED,
    BOUNCED,
    FAILED;

    private static final Map<MessageStatus, Set<MessageStatus>> NEXT = Map.of(
            QUEUED, EnumSet.of(SENT, DELIVERED, BOUNCED, FAILED),
            SENT, EnumSet.of(DELIVERED, BOUNCED));

    /** Whether the table lists the step. */
    public boolean leadsTo(MessageStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
