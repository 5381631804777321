package dev.rapport.serve.need;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * How urgent a need is (S1 1.2).
 *
 * @param namedDate the date that the customer named
 * @param override a priority other than the matrix gives, which needs a reason
 */
public record NewAssessment(
        @NotNull Level urgency,
        @NotNull Level impact,
        @Nullable LocalDate namedDate,
        @Nullable @Valid PriorityOverride override) {
}
