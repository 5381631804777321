package dev.rapport.serve.choice;

import dev.rapport.ground.problem.Patterns;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * How a choice was explained to the customer (S1 1.3).
 *
 * @param language BCP 47
 * @param format a key of the code list {@code formats}
 */
@Embeddable
public record Explained(
        @NotNull @Pattern(regexp = Patterns.LANGUAGE) @Size(max = 35) @Column(name = "explained_language") String language,
        @NotNull @Size(max = 50) @Column(name = "explained_format") String format) {
}
