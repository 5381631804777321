package dev.rapport.serve.procedure;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What becomes of a remark, said to whoever made it. */
public record RemarkAnswer(@NotNull @Pattern(regexp = Patterns.TEXT) @Size(max = 2_000) String text) {
}
