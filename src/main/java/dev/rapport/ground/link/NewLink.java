package dev.rapport.ground.link;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A link to be made for a customer.
 *
 * @param recipientId the contact who gets it; none where it is for the customer as a whole
 * @param acts what it lets the recipient do; with none it only lets read
 */
public record NewLink(
        @Nullable UUID recipientId,
        @NotNull @Size(max = 20) Set<@NotNull @Pattern(regexp = "[A-Z][A-Z_]{0,39}") String> acts,
        @NotNull Instant expiresAt) {

    void requireActs(Set<String> possible) {
        if (!possible.containsAll(acts)) {
            throw Refusal.at("/acts", ErrorCode.INVALID, "Whoever has such a link may only " + String.join(", ", new TreeSet<>(possible)) + ".");
        }
    }
}
