package dev.rapport.ground.job;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a value of the file is called here.
 *
 * @param from as it stands in the file, in any case
 * @param to what it means
 */
public record ValuePair(@NotNull @Size(min = 1, max = 200) String from, @NotNull @Size(min = 1, max = 200) String to) {
}
