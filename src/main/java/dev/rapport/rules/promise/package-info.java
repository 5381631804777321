/**
 * Owns what was promised on an item, until when, and whether it was kept: promises by commitment and by hand, each with a clock
 * that goes by an append-only timeline, the sweep that warns before one is broken, and causes of those that were.
 * Emits {@code promise.*}.
 */
@NullMarked
package dev.rapport.rules.promise;

import org.jspecify.annotations.NullMarked;
