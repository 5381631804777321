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
    /** Null while the latest published version does not have it. */
    private @Nullable Instant citableFrom;

    @SuppressWarnings("NullAway.Init")
    protected PolicyClause() {
    }

    PolicyClause(UUID policyId, String number) {
        this.policyId = policyId;
        this.number = number;
    }

    /** The published version has it; what was citable stays so. */
    void hold(int version, Instant from) {
        lastNumber = version;
        citableFrom = citableFrom == null ? from : citableFrom;
    }

    void drop() {
        citableFrom = null;
    }

    boolean isHeld() {
        return citableFrom != null;
    }

    String number() {
        return number;
    }
}
