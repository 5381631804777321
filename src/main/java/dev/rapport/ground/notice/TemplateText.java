package dev.rapport.ground.notice;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Subject line and body of messages in one language; <code>{reference}</code> is where the slot of that name is filled in.
 */
public record TemplateText(
        @NotNull @Pattern(regexp = Patterns.LINE) @Size(max = 200) String subject,
        @NotNull @Pattern(regexp = Patterns.TEXT) @Size(max = 10_000) String body) {
}
