package dev.rapport.rules.policy;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A clause in one version of a policy.
 *
 * @param id by which it is cited, the same in each version with its number; none while it is drafted
 */
public record Clause(@Nullable UUID id, String number, String title, String text) {

    Clause published(UUID as) {
        return new Clause(as, number, title, text);
    }

    NewClause asDrafted() {
        return new NewClause(number, title, text);
    }
}
