package dev.rapport.ground.problem;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JacksonException;

/** Turns failures into their entries of the catalogue, titled in the caller's language. */
public final class Problems {
    /** Where the pages of the catalogue begin. */
    public static final String TYPE = "https://rapport.dev/problems/";

    private Problems() {
    }

    /** The catalogue's entry for a failure inside an answer that has several outcomes. */
    public static Problem of(Throwable failure) {
        return of(Failures.refusalOf(failure), null, Languages.OF_DESK.get(0));
    }

    /** Whether the database ended a statement for the time that it took. */
    public static boolean isTooSlow(Throwable failure) {
        return Failures.isTooSlow(failure);
    }

    /** What is wrong with JSON that a caller sent. */
    public static Refusal malformed(JacksonException unreadable) {
        return Failures.malformed(unreadable);
    }

    /** The entry for a refusal at an address, titled in a language. */
    public static Problem of(Refusal refusal, @Nullable String instance, Locale language) {
        var code = refusal.code();
        return new Problem(TYPE + code.slug(), title(code, language), code.status(), refusal.getMessage(), instance, code.name(),
                refusal.errors().isEmpty() ? null : refusal.errors());
    }

    private static String title(ErrorCode code, Locale language) {
        return Languages.words("problems", language).getString(code.name());
    }
}
