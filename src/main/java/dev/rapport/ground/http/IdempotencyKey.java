package dev.rapport.ground.http;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;

/** The header {@code Idempotency-Key}: a quoted string as in the IETF draft, or bare; 1 to 255 visible characters. */
final class IdempotencyKey {
    private static final Pattern FORM = Pattern.compile("\"([!#-\\[\\]-~]{1,255})\"|([!#-\\[\\]-~]{1,255})");

    private IdempotencyKey() {
    }

    static @Nullable String parse(@Nullable String header) {
        if (header == null) {
            return null;
        }
        var form = FORM.matcher(header.strip());
        if (!form.matches()) {
            throw Refusal.at("Idempotency-Key", ErrorCode.PARAMETER_INVALID, "1 to 255 visible characters, quoted or bare.");
        }
        return form.group(1) != null ? form.group(1) : form.group(2);
    }
}
