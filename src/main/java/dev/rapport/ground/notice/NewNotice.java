package dev.rapport.ground.notice;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.journal.Subject;

/**
 * What a person is to know.
 *
 * @param person who; somebody the desk does not know, such as a customer's link or the desk itself, is told nothing
 * @param otherwise who is told where that person does not see what it is about, such as for whom they stand in; null for nobody
 * @param kind what happened, as codes are written: {@code message-bounced}
 * @param about what it is about; where it is a team's, only somebody is told who sees it now
 * @param facts ids, codes and times, never free text
 */
public record NewNotice(UUID person, @Nullable UUID otherwise, String kind, Subject about, Map<String, String> facts) {
    /** For that person alone. */
    public NewNotice(UUID person, String kind, Subject about, Map<String, String> facts) {
        this(person, null, kind, about, facts);
    }
}
