package dev.rapport.ground.journal;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A fact that is written to the journal. Implementations are records in the sealed event type of a
 * feature; their components, the subject apart, are the payload: ids, codes, amounts, times and outcomes,
 * of personal fields only the names of those that changed (standards: privacy).
 */
public interface Event {
    @JsonIgnore
    Subject subject();

    /** Such as {@code need.confirmed}: the subject's type and the record's name. */
    @JsonIgnore
    default String type() {
        var verb = getClass().getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return subject().type() + "." + verb;
    }
}
