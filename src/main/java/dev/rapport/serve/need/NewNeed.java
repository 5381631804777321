package dev.rapport.serve.need;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.Patterns;
import dev.rapport.serve.customer.OnBehalf;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A need to be recorded.
 *
 * @param teamId the team that serves it; without one the routing rules find it
 * @param channel how it came, a key of the code list {@code channels}
 * @param receivedAt when it came, if earlier than now
 * @param statement a paraphrase of what the customer asks for
 * @param language BCP 47 of the statement, the customer's if left out
 * @param followsId an earlier need of the same customer, no longer open, that this one takes up
 * @param firstContact what was answered at once, in the contact that raised it
 * @param contactPersonId who asks, where that is a contact person
 * @param representativeId who asks, where that is a representative
 * @param files what came with it, uploaded before by whoever records the need
 */
public record NewNeed(
        @NotNull UUID customerId,
        @Nullable UUID teamId,
        @NotNull NeedKind kind,
        @NotNull @Pattern(regexp = Patterns.KEY) @Size(max = 50) String channel,
        @Nullable Instant receivedAt,
        @NotNull @Pattern(regexp = Patterns.TEXT) @Size(min = 1, max = 10_000) String statement,
        @Nullable @Pattern(regexp = Patterns.LANGUAGE) String language,
        @Nullable @Valid Expectations expectations,
        @Nullable @Size(max = 20) List<@NotNull @Valid Reference> references,
        @Nullable UUID followsId,
        @Nullable @Valid FirstContact firstContact,
        @Nullable UUID contactPersonId,
        @Nullable UUID representativeId,
        @Nullable @Size(max = 20) List<@NotNull UUID> files) {

    @Nullable OnBehalf onBehalf() {
        return OnBehalf.of(contactPersonId, representativeId);
    }

    /**
     * An answer given at once.
     *
     * @param confirmedBy how the customer confirmed the statement, if they did; not {@code IMPLIED}
     */
    public record FirstContact(@Nullable ConfirmedBy confirmedBy) {
    }
}
