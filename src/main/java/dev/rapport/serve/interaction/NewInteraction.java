package dev.rapport.serve.interaction;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.Patterns;
import dev.rapport.rules.promise.Happened;
import dev.rapport.serve.customer.OnBehalf;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A contact that begins.
 *
 * @param channel a key of the code list {@code channels}
 * @param contactPersonId with whom, where that is a contact person
 * @param representativeId with whom, where that is a representative
 * @param needIds needs of the customer that it is about, as far as that is known yet
 * @param happened when it began, if earlier than now
 */
public record NewInteraction(
        @NotNull UUID customerId,
        @NotNull @Pattern(regexp = Patterns.KEY) @Size(max = 50) String channel,
        @NotNull Direction direction,
        @Nullable UUID contactPersonId,
        @Nullable UUID representativeId,
        @Nullable @Size(max = 20) List<@NotNull UUID> needIds,
        @Nullable @Valid Happened happened) {

    /** Each need once. */
    List<UUID> concerned() {
        return needIds == null ? List.of() : needIds.stream().distinct().toList();
    }

    @Nullable OnBehalf onBehalf() {
        return OnBehalf.of(contactPersonId, representativeId);
    }
}
