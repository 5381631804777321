package dev.rapport.serve.choice;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The customer's answer to a whole offer, as given to the desk.
 *
 * @param channel a key of the code list {@code channels}: how the answer came
 * @param choices each choice that is still valid, once
 */
public record OfferAnswer(
        @NotNull @Size(max = 50) String channel,
        @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid ChoiceAnswer> choices) {
}
