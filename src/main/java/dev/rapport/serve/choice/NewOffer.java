package dev.rapport.serve.choice;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What is put to a customer at one time; it shows the need's statement, so answering it confirms the statement.
 *
 * @param explained how it is explained
 * @param validUntil the first instant at which it can no longer be answered
 */
public record NewOffer(
        @NotNull @Valid Explained explained,
        @NotNull Instant validUntil,
        @NotNull @Size(min = 1, max = 10) List<@NotNull @Valid NewGroup> groups) {

    Stream<NewChoice> choices() {
        return groups.stream().flatMap(group -> group.choices().stream());
    }
}
