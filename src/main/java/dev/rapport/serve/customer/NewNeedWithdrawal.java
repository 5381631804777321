package dev.rapport.serve.customer;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * That a specific need is to be forgotten.
 *
 * @param channel how that was asked for, a key of the code list {@code channels}
 * @param itemId the item or interaction in which it was asked for; without it any open one of the caller with this customer
 * @param contactPersonId who asked, where that was a contact person
 * @param representativeId who asked, where that was a representative
 */
public record NewNeedWithdrawal(
        @NotNull @Pattern(regexp = Patterns.KEY) @Size(max = 50) String channel,
        @Nullable UUID itemId,
        @Nullable UUID contactPersonId,
        @Nullable UUID representativeId) {

    SpecificNeedEvent withdrawn(UUID customer, UUID need) {
        return new SpecificNeedEvent.Withdrawn(SpecificNeedEvent.of(customer), need, channel, onBehalf(), itemId);
    }

    @Nullable OnBehalf onBehalf() {
        return OnBehalf.of(contactPersonId, representativeId);
    }
}
