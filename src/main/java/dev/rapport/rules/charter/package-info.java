/**
 * Owns the service charter: what the desk publishes of its commitments, with the remedy if one is broken, and how well each is kept.
 * Emits {@code charter.*}.
 */
@NullMarked
package dev.rapport.rules.charter;

import org.jspecify.annotations.NullMarked;
