package dev.rapport.ground.code;

import java.util.Locale;
import java.util.UUID;

/**
 * A code as told to who chooses one.
 *
 * @param label in the language asked for
 * @param active false for what is retired: shown where it stands, no longer to be chosen
 */
public record CodeRow(UUID id, long version, String key, String label, int position, boolean active) {

    static CodeRow of(Code code, Locale language) {
        var details = code.details();
        return new CodeRow(code.id(), code.version(), code.key(), details.labels().in(language), details.position(), details.active());
    }
}
