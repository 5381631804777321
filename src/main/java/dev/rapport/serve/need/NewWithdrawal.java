package dev.rapport.serve.need;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.serve.customer.OnBehalf;
import jakarta.validation.constraints.NotNull;

/**
 * That the customer does not want it any more, or does not answer.
 *
 * @param contactPersonId who withdrew it, where that was a contact person
 * @param representativeId who withdrew it, where that was a representative
 */
public record NewWithdrawal(
        @NotNull WithdrawnBy by,
        @Nullable UUID contactPersonId,
        @Nullable UUID representativeId) {

    @Nullable OnBehalf onBehalf() {
        return OnBehalf.of(contactPersonId, representativeId);
    }
}
