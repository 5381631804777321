package dev.rapport.serve.need;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import jakarta.persistence.Embeddable;

/**
 * That a need waits for its customer or a third party.
 *
 * @param reason a key of the code list {@code hold-reasons}
 * @param until when to look at it again; a hold past it has ended
 * @param note left out for machines of others
 */
@Embeddable
public record Hold(String reason, Instant since, Instant until, @Nullable String note) {

    boolean runs(Instant at) {
        return until.isAfter(at);
    }

    Hold withoutText() {
        return new Hold(reason, since, until, null);
    }
}
