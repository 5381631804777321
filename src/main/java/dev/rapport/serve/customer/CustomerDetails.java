package dev.rapport.serve.customer;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.ExternalId;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Patterns;
import dev.rapport.ground.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What may be changed of a customer itself.
 *
 * @param internal whether the customer belongs to the organisation
 * @param formOfAddress how the customer wants to be addressed
 * @param language BCP 47
 * @param zone IANA time zone; without one that of the desk counts
 * @param externalIds the whole list
 */
public record CustomerDetails(
        @NotNull CustomerKind kind,
        @NotNull Boolean internal,
        @NotNull @Pattern(regexp = Patterns.LINE) @Size(max = 200) String name,
        @Pattern(regexp = Patterns.LINE) @Size(max = 100) @Nullable String formOfAddress,
        @NotNull @Pattern(regexp = Patterns.LANGUAGE) @Size(max = 35) String language,
        @Size(max = 50) @Nullable String zone,
        @Size(max = 20) List<@NotNull @Valid ExternalId> externalIds) {

    /** Without a list there are no external ids. */
    public CustomerDetails {
        externalIds = externalIds == null ? List.of() : externalIds;
    }

    /** As they are kept: the language in its canonical spelling, the zone one that there is. */
    CustomerDetails normal() {
        if (zone != null && !ZoneId.getAvailableZoneIds().contains(zone)) {
            throw Refusal.at("/zone", ErrorCode.INVALID, "Not a time zone of the IANA database, such as Australia/Sydney.");
        }
        return new CustomerDetails(kind, internal, name, formOfAddress, Locale.forLanguageTag(language).toLanguageTag(), zone, externalIds);
    }
}
