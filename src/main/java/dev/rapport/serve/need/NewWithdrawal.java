package dev.rapport.serve.need;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
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
        var somebody = OnBehalf.of(contactPersonId, representativeId);
        if (by == WithdrawnBy.NO_ANSWER && somebody != null) {
            throw Refusal.at("/by", ErrorCode.INVALID, "Where nobody answered, nobody withdrew it.");
        }
        return somebody;
    }
}
