package dev.rapport.rules.standard;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a standard says from an instant on.
 *
 * @param validFrom left out for now; never in the past
 * @param validUntil left out for until the next version
 * @param grace by how much an agent may set back a fact of a clock, ISO 8601; half an hour where left out
 */
public record NewStandardVersion(
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable @Size(max = 10) @Schema(examples = "PT30M") @Pattern(regexp = "PT(?=[0-9])([0-9]{1,2}H)?([0-9]{1,4}M)?") String grace,
        @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid NewCommitment> commitments) {
    private static final Duration USUAL_GRACE = Duration.ofMinutes(30);

    /** From when on it is valid when it is said at an instant; instants of the rules are whole seconds. */
    Instant from(Instant at) {
        return (validFrom == null ? at : validFrom).truncatedTo(ChronoUnit.SECONDS);
    }

    @Nullable Instant until() {
        return validUntil == null ? null : validUntil.truncatedTo(ChronoUnit.SECONDS);
    }

    Duration graceOrUsual() {
        return grace == null ? USUAL_GRACE : Duration.parse(grace);
    }

    void check(String pointer, Instant at) {
        var until = until();
        if (from(at).isBefore(at.truncatedTo(ChronoUnit.SECONDS))) {
            throw Refusal.at(pointer + "/validFrom", ErrorCode.INVALID, "What was promised in the past stays as it was.");
        }
        if (until != null && !until.isAfter(from(at))) {
            throw Refusal.at(pointer + "/validUntil", ErrorCode.INVALID, "Must be after validFrom.");
        }
    }
}
