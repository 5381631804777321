package dev.rapport.serve.privacy;

import org.jspecify.annotations.Nullable;

/**
 * How long what is done with is kept, of one kind.
 *
 * @param months after it was done with; for ever where there are none
 */
public record RetentionRuleView(String kind, long version, @Nullable Integer months) {
}
