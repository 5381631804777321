/**
 * Owns standards: in append-only versions the commitments that the desk makes, for whom each is, and which one applies.
 * Emits {@code standard.*}.
 */
@NullMarked
package dev.rapport.rules.standard;

import org.jspecify.annotations.NullMarked;
