package dev.rapport.serve.choice;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The customer's own answer to a whole offer: each choice that is still valid, once. */
public record LinkedAnswer(@NotNull @Size(min = 1, max = 200) List<@NotNull @Valid ChoiceAnswer> choices) {
}
