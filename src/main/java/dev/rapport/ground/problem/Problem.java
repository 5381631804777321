package dev.rapport.ground.problem;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A problem as it is answered (RFC 9457).
 *
 * @param type address of the code's page in the catalogue
 * @param title short text in the caller's language
 * @param detail what happened this time, in English
 */
public record Problem(String type, String title, int status, @Nullable String detail, @Nullable String instance, String code,
        @Nullable List<FieldError> errors) {
}
