package dev.rapport.ground.notice;

import java.util.Map;
import java.util.UUID;

import dev.rapport.ground.journal.Subject;

/**
 * What a person is to know.
 *
 * @param person who; somebody the desk does not know, such as a customer's link or the desk itself, is told nothing
 * @param kind what happened, as codes are written: {@code message-bounced}
 * @param about what it is about; where it is a team's, the person is told only if they see it now
 * @param facts ids, codes and times, never free text
 */
public record NewNotice(UUID person, String kind, Subject about, Map<String, String> facts) {
}
