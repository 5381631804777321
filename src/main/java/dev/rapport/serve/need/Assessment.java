package dev.rapport.serve.need;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * How urgent a need is and what follows from it (S1 1.2).
 *
 * @param matrixVersion version of the matrix that gave the priority
 * @param namedDate the date that the customer named
 * @param overrideReason why the priority is not the matrix's; left out for machines of others
 */
@Embeddable
public record Assessment(
        @Enumerated(EnumType.STRING) Level urgency,
        @Enumerated(EnumType.STRING) Level impact,
        @Enumerated(EnumType.STRING) Priority priority,
        Integer matrixVersion,
        @Nullable LocalDate namedDate,
        @Nullable String overrideReason,
        Instant assessedAt) {

    Assessment withoutText() {
        return new Assessment(urgency, impact, priority, matrixVersion, namedDate, null, assessedAt);
    }
}
