package dev.rapport.rules.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * How long it takes until it is there: in working days, or as a duration through nights and weekends.
 *
 * @param workingDays counted by the calendar of the team
 * @param duration ISO 8601, such as {@code P2W} or {@code PT4H}
 */
@Embeddable
public record LeadTime(
        @Nullable @Min(0) @Max(3_650) Integer workingDays,
        @Nullable @Size(max = 30) @Schema(examples = "PT48H") @Pattern(regexp = "P(?=[0-9T])([0-9]{1,4}W|([0-9]{1,2}Y)?([0-9]{1,3}M)?([0-9]{1,4}D)?"
                + "(T(?=[0-9])([0-9]{1,5}H)?([0-9]{1,6}M)?)?)") String duration) {

    /** Refuses a lead time that says both or nothing. */
    public void check(String pointer) {
        if ((workingDays == null) == (duration == null)) {
            throw Refusal.at(pointer, ErrorCode.INVALID, "Either workingDays or duration.");
        }
    }
}
