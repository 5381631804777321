package dev.rapport.ground.job;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The messages that a row of JSON brings with its need.
 *
 * @param at the field that lists them, with dots between names
 * @param fields where what is known of each comes from, by the names of a message's fields
 */
public record NestedMessages(@NotNull @Size(min = 1, max = 200) String at,
        @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid FieldSource> fields) {

    boolean tellsAuthor() {
        return fields.stream().anyMatch(each -> each.field().equals("author"));
    }
}
