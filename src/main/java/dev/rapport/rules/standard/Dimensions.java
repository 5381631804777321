package dev.rapport.rules.standard;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a commitment is for; what is left out matches everything.
 *
 * @param kind the item's kind, such as {@code PURCHASE}
 * @param language without region: {@code de} is also for {@code de-AT}
 */
public record Dimensions(
        @Nullable @Pattern(regexp = Patterns.KEY) @Size(max = 50) String category,
        @Nullable @Pattern(regexp = Patterns.NAME) String kind,
        @Nullable @Pattern(regexp = Patterns.NAME) String priority,
        @Nullable @Pattern(regexp = Patterns.NAME) String customerKind,
        @Nullable @Pattern(regexp = "[a-z]{2,3}") String language) {
    /** For everything that no other commitment is for. */
    public static final Dimensions ANY = new Dimensions(null, null, null, null, null);
}
