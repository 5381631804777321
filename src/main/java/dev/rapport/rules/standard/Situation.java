package dev.rapport.rules.standard;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What an item is at the moment at which a commitment is looked for. */
public record Situation(
        @Nullable @Pattern(regexp = Patterns.KEY) @Size(max = 50) String category,
        @NotNull @Pattern(regexp = Patterns.NAME) String kind,
        @Nullable @Pattern(regexp = Patterns.NAME) String priority,
        @NotNull @Pattern(regexp = Patterns.NAME) String customerKind,
        @NotNull @Pattern(regexp = Patterns.LANGUAGE) @Size(max = 35) String language) {

    /** A commitment for nothing but this. */
    Dimensions asDimensions() {
        return new Dimensions(category, kind, priority, customerKind, language);
    }
}
