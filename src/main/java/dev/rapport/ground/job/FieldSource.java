package dev.rapport.ground.job;

import java.util.List;

import org.jspecify.annotations.Nullable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Where the value of a field comes from.
 *
 * @param field of what the rows are, such as {@code statement}
 * @param columns by their names in the header, of JSON fields with dots between names, such as {@code requester.id}; what they hold is
 *        put together in this order
 * @param between what stands between what is put together; a space if left out
 * @param values what values of the file are called here
 * @param otherwise the value where the columns are empty, where {@code values} does not have what they hold, and where there are none
 */
public record FieldSource(
        @NotNull @Pattern(regexp = "[a-zA-Z]+") @Size(max = 50) String field,
        @Nullable @Size(max = 5) List<@NotNull @Size(min = 1, max = 200) String> columns,
        @Nullable @Size(max = 20) String between,
        @Nullable @Size(max = 200) List<@NotNull @Valid ValuePair> values,
        @Nullable @Size(max = 1_000) String otherwise) {

    List<String> from() {
        return columns == null ? List.of() : columns;
    }
}
