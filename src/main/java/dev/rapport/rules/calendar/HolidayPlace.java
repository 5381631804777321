package dev.rapport.rules.calendar;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Whose public holidays a desk keeps.
 *
 * @param country ISO 3166-1, such as {@code GB}
 * @param region a part of the country and, after a hyphen, a part of that, such as {@code ENG} or {@code BY-AG}; without one only
 *        holidays of the whole country count
 */
public record HolidayPlace(
        @NotNull @Size(max = 2) @Pattern(regexp = "[A-Z]{2}") @Schema(examples = "GB") String country,
        @Nullable @Size(max = 20) @Pattern(regexp = "[A-Z0-9]{1,9}(-[A-Z0-9]{1,9})?") @Schema(examples = "ENG") String region) {
}
