package dev.rapport.serve.need;

import jakarta.validation.constraints.NotNull;

/**
 * That the customer does not want it any more, or does not answer.
 */
public record NewWithdrawal(
        @NotNull WithdrawnBy by) {
}
