package dev.rapport.serve.delivery;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * What the customer says of a line of a delivery: how much they accept, how much they reject, or both.
 *
 * @param lineId of the agreement
 */
public record LineAnswer(@NotNull UUID lineId, @Nullable @Min(1) @Max(1_000_000) Integer accepted, @Nullable @Valid Rejection rejected) {

    int accepts() {
        return accepted == null ? 0 : accepted;
    }

    int rejects() {
        return rejected == null ? 0 : rejected.quantity();
    }

    int quantity() {
        return accepts() + rejects();
    }

    void requireSomething(String pointer) {
        if (quantity() == 0) {
            throw Refusal.at(pointer, ErrorCode.INVALID, "Something is accepted, or rejected with a reason.");
        }
    }
}
