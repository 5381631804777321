package dev.rapport.ground.problem;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Picks the language of an answer from what the caller accepts (RFC 4647 lookup). */
public final class Languages {
    /** What the desk speaks; the first one where a caller accepts none of them. */
    public static final List<Locale> OF_DESK = Stream.of(Patterns.DESK_LANGUAGE.split("[|]")).map(Locale::forLanguageTag).toList();

    /** Without it a missing word is looked for in the language of the machine. */
    private static final ResourceBundle.Control OWN_LANGUAGE_ONLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Languages() {
    }

    /** The words of a bundle in a language that the desk speaks. */
    public static ResourceBundle words(String bundle, Locale language) {
        return ResourceBundle.getBundle(bundle, language, OWN_LANGUAGE_ONLY);
    }

    /** The first supported language that the header names, else the first of the supported ones. */
    public static Locale best(@Nullable String acceptLanguage, List<Locale> supported) {
        if (acceptLanguage == null) {
            return supported.get(0);
        }
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), supported);
            return found == null ? supported.get(0) : found;
        } catch (IllegalArgumentException unreadable) {
            return supported.get(0);
        }
    }
}
