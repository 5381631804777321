package dev.rapport.serve.interaction;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.ParameterBean;
import dev.rapport.ground.problem.Refusal;
import jakarta.validation.constraints.NotNull;

/** Which needs figures on contacts are about. */
@ParameterBean
public class FiguresFilter {
    private static final Duration LONGEST = Duration.ofDays(366);

    @RestQuery
    @NotNull
    @Parameter(description = "Needs received from then on.")
    Instant from;

    @RestQuery
    @NotNull
    @Parameter(description = "Needs received before then; at most 366 days later.")
    Instant until;

    @RestQuery
    @Parameter(description = "Needs of that team alone.")
    @Nullable UUID teamId;

    void requirePossible() {
        if (!from.isBefore(until) || Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw Refusal.at("until", ErrorCode.PARAMETER_INVALID, "Must be after from, by 366 days at most.");
        }
    }
}
