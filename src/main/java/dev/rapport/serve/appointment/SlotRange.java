package dev.rapport.serve.appointment;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.ParameterBean;
import dev.rapport.ground.problem.Refusal;

/** Which slots are asked for. */
@ParameterBean
public class SlotRange {
    private static final Duration LONGEST = Duration.ofDays(31);
    private static final Duration USUAL = Duration.ofDays(14);

    @RestQuery
    @Parameter(description = "Slots that begin from then on; from now on where it is left out.")
    @Nullable Instant from;
    @RestQuery
    @Parameter(description = "Slots that begin before then, at most 31 days later; 14 days later where it is left out.")
    @Nullable Instant until;

    /** Refuses a range that ends before it begins, or is too long. */
    void check(Instant now) {
        if (!from(now).isBefore(until(now)) || Duration.between(from(now), until(now)).compareTo(LONGEST) > 0) {
            throw Refusal.at("until", ErrorCode.PARAMETER_INVALID, "Must be after from, by 31 days at most.");
        }
    }

    /** Before an end that is past, as long as usual. */
    Instant from(Instant now) {
        return from != null ? from : until != null && until.isBefore(now) ? until.minus(USUAL) : now;
    }

    Instant until(Instant now) {
        return until == null ? from(now).plus(USUAL) : until;
    }
}
