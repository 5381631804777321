package dev.rapport.ground.problem;

import java.util.Locale;
import java.util.regex.Pattern;

/** What requests and answers call that which a column holds. */
public final class FieldName {
    private static final Pattern WORD = Pattern.compile("_([a-z0-9])");

    private FieldName() {
    }

    public static String of(String column) {
        return WORD.matcher(column).replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
    }
}
