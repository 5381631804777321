package dev.rapport.serve.choice;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Choices that belong together, as told. */
public record GroupView(int number, @Nullable String label, Taking taking, List<ChoiceView> choices) {
}
