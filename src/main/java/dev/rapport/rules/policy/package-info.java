/**
 * Owns policies, their versions and clauses, what of them is cited, and who must read which version of what. Emits {@code policy.*}
 * and {@code reading.*}.
 */
@NullMarked
package dev.rapport.rules.policy;

import org.jspecify.annotations.NullMarked;
