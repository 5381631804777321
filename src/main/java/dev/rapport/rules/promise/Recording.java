package dev.rapport.rules.promise;

import org.jspecify.annotations.Nullable;

import jakarta.validation.Valid;

/** When something happened that is recorded now. */
public record Recording(@Nullable @Valid Happened happened) {
    private static final Recording NOW = new Recording(null);

    /** What was said, or that it happens now. */
    public static Recording orNow(@Nullable Recording said) {
        return said == null ? NOW : said;
    }

    /** When that was. */
    public Happened when() {
        return happened == null ? Happened.NOW : happened;
    }
}
