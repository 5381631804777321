package dev.rapport.serve.privacy;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Patterns;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.serve.customer.OnBehalf;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a customer asks of the data that is held of them.
 *
 * @param teamId whose line managers decide
 * @param channel how it came, a key of the code list {@code channels}
 * @param receivedAt when it came, if earlier than now
 * @param contactPersonId who asked, where that is a contact person
 * @param representativeId who asked, where that is a representative
 */
public record NewPrivacyRequest(
        @NotNull UUID teamId,
        @NotNull @Pattern(regexp = Patterns.KEY) @Size(max = 50) String channel,
        @Nullable Instant receivedAt,
        @Nullable UUID contactPersonId,
        @Nullable UUID representativeId) {

    /** What was said, or now. */
    Instant received(Instant now) {
        if (receivedAt != null && receivedAt.isAfter(now)) {
            throw Refusal.at("/receivedAt", ErrorCode.HAPPENED_IN_FUTURE);
        }
        return receivedAt == null ? now : receivedAt;
    }

    @Nullable OnBehalf onBehalf() {
        return OnBehalf.of(contactPersonId, representativeId);
    }
}
