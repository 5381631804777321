package dev.rapport.rules.charter;

import java.util.Locale;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What the charter says, in each language of the desk. */
public record Wording(
        @NotNull @Pattern(regexp = Patterns.TEXT) @Size(max = 1_000) String en,
        @NotNull @Pattern(regexp = Patterns.TEXT) @Size(max = 1_000) String de,
        @NotNull @Pattern(regexp = Patterns.TEXT) @Size(max = 1_000) String ar) {

    String in(Locale language) {
        return switch (language.getLanguage()) {
            case "de" -> de;
            case "ar" -> ar;
            default -> en;
        };
    }
}
