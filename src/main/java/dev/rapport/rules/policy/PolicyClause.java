package dev.rapport.rules.policy;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.Versioned;
import jakarta.persistence.Entity;

/** What is cited of a policy: the clause with a number, whichever version says what. */
@Entity
class PolicyClause extends Versioned {
    private UUID policyId;
    private String number;
    /** Of the latest published version that has it. */
    private int lastNumber;
    private @Nullable Instant citableFrom;
    /** Since when a published version without it holds, or will hold. */
    private @Nullable Instant citableUntil;

    @SuppressWarnings("NullAway.Init")
    protected PolicyClause() {
    }

    PolicyClause(UUID policyId, String number) {
        this.policyId = policyId;
        this.number = number;
    }

    /** The published version has it; what is citable now stays so. */
    void hold(int version, Instant from, Instant now) {
        lastNumber = version;
        citableFrom = isHeldAfter(now) ? citableFrom : from;
        citableUntil = null;
    }

    /** What holds from then on does not have it. */
    void drop(Instant from) {
        citableUntil = isHeldAfter(from) ? from : citableUntil;
    }

    /** Whether it is citable at some time after the instant. */
    boolean isHeldAfter(Instant at) {
        return citableFrom != null && (citableUntil == null || citableUntil.isAfter(at));
    }

    String number() {
        return number;
    }
}
