package dev.rapport.serve.customer;

import java.util.SortedSet;

/**
 * What a circumstance changes.
 *
 * @param circumstance a key of the code list {@code circumstances}
 */
public record CircumstanceView(String circumstance, SortedSet<Effect> effects) {
}
