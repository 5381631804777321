package dev.rapport.serve.choice;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Choices that belong together: alternatives, additions, or time slots of which one comes with the rest. */
public record NewGroup(
        @Nullable @Pattern(regexp = Patterns.LINE) @Size(max = 200) String label,
        @NotNull Taking taking,
        @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid NewChoice> choices) {
}
