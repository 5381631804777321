package dev.rapport.edge.development;

/**
 * A mail as it arrived.
 *
 * @param sent its header {@code Date}
 */
public record ReceivedMail(String to, String from, String subject, String text, String messageId, String language, String sent) {
}
