package dev.rapport.ground.code;

import java.util.Locale;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What a code is called in each language of the desk. */
public record Labels(
        @NotNull @Pattern(regexp = Patterns.LINE) @Size(max = 200) String en,
        @NotNull @Pattern(regexp = Patterns.LINE) @Size(max = 200) String de,
        @NotNull @Pattern(regexp = Patterns.LINE) @Size(max = 200) String ar) {

    String in(Locale language) {
        return switch (language.getLanguage()) {
            case "de" -> de;
            case "ar" -> ar;
            default -> en;
        };
    }
}
