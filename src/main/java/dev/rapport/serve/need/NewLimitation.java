package dev.rapport.serve.need;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Why a need cannot be met (S1 1.4).
 *
 * @param reason a key of the code list {@code limitation-reasons}
 */
public record NewLimitation(
        @NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 50) String reason,
        @NotNull @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*") @Size(min = 1, max = 2_000) String text) {
}
