/**
 * Owns how figures are calculated and told: the period they are about, shares with their interval. Emits nothing.
 */
@NullMarked
package dev.rapport.ground.metric;

import org.jspecify.annotations.NullMarked;
