package dev.rapport.serve.need;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Why there is no need at all.
 *
 * @param reason a key of the code list {@code void-reasons}
 */
public record NewVoiding(
        @NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 50) String reason) {
}
