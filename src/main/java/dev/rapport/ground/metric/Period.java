package dev.rapport.ground.metric;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.ParameterBean;
import dev.rapport.ground.problem.Refusal;
import jakarta.validation.constraints.NotNull;

/** The period that figures are about; what is counted says which of its times lies in it. */
@ParameterBean
public class Period {
    private static final Duration LONGEST = Duration.ofDays(366);

    @RestQuery
    @NotNull
    @Parameter(description = "Of what is counted, that from then on.")
    Instant from;

    @RestQuery
    @NotNull
    @Parameter(description = "Of what is counted, that before then; at most 366 days later.")
    Instant until;

    /** Refuses one that ends before it begins, or is too long to count. */
    public void requirePossible() {
        if (!from.isBefore(until) || Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw Refusal.at("until", ErrorCode.PARAMETER_INVALID, "Must be after from, by 366 days at most.");
        }
    }

    public Instant from() {
        return from;
    }

    public Instant until() {
        return until;
    }
}
