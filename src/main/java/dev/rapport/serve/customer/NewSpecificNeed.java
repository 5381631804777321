package dev.rapport.serve.customer;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Patterns;
import dev.rapport.ground.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a customer needs served otherwise.
 *
 * @param itemId the item or interaction in which it came up; without it any open one of the caller with this customer
 * @param circumstance of CIRCUMSTANCE, and only there, a key of the code list {@code circumstances}
 * @param lasting false for a circumstance that will pass
 * @param adjustment what is wanted, in plain words; never a diagnosis
 * @param basis on which it may be kept, a key of the code list {@code specific-need-bases}
 * @param consent of the basis {@code explicit-consent}, and only there
 * @param purpose what it is kept for
 */
public record NewSpecificNeed(
        @Nullable UUID itemId,
        @NotNull SpecificNeedCategory category,
        @Nullable @Pattern(regexp = Patterns.KEY) @Size(max = 50) String circumstance,
        @Nullable Boolean lasting,
        @NotNull @Pattern(regexp = Patterns.TEXT) @Size(max = 1_000) String adjustment,
        @Nullable @Pattern(regexp = Patterns.KEY) @Size(max = 50) String basis,
        @Nullable @Valid ExplicitConsent consent,
        @NotNull @Pattern(regexp = Patterns.LINE) @Size(max = 200) String purpose) {
    static final String EXPLICIT_CONSENT = "explicit-consent";

    /** Refuses what lacks a basis, or tells half of one or of a circumstance. */
    void requireWhole(Instant now) {
        if (basis == null) {
            throw Refusal.at("/basis", ErrorCode.BASIS_MISSING);
        }
        if (basis.equals(EXPLICIT_CONSENT) != (consent != null)) {
            throw Refusal.at("/consent", consent == null ? ErrorCode.BASIS_MISSING : ErrorCode.INVALID,
                    "Who agreed, when, to which wording and how belongs to the basis explicit-consent.");
        }
        if (consent != null && consent.at().isAfter(now)) {
            throw Refusal.at("/consent/at", ErrorCode.HAPPENED_IN_FUTURE);
        }
        if ((category == SpecificNeedCategory.CIRCUMSTANCE) != (circumstance != null)) {
            throw Refusal.at("/circumstance", ErrorCode.INVALID, "A circumstance says which one it is, and nothing else does.");
        }
    }

    SpecificNeedContent content() {
        return new SpecificNeedContent(new SpecificNeedContent.Kind(category, circumstance, lasting == null || lasting), adjustment,
                new SpecificNeedContent.Basis(basis, consent), purpose);
    }

    /** All of it, to be told from something else. */
    String said() {
        return category + "\n" + circumstance + "\n" + lasting + "\n" + adjustment + "\n" + basis + "\n" + (consent == null ? null : consent.said()) + "\n" + purpose + "\n" + itemId;
    }

    /** Is in no log, not even by mistake. */
    @Override
    public String toString() {
        return "NewSpecificNeed";
    }
}
