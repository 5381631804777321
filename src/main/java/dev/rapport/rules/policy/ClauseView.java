package dev.rapport.rules.policy;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A clause as it is cited.
 *
 * @param version number of the version of the policy that says so
 * @param validFrom when that version begins to hold
 */
public record ClauseView(UUID id, UUID policyId, int version, String number, String title, String text, @Nullable Instant validFrom) {

    static ClauseView of(PolicyVersionView version, Clause clause, UUID id) {
        return new ClauseView(id, version.policyId(), version.number(), clause.number(), clause.title(), clause.text(), version.validFrom());
    }
}
