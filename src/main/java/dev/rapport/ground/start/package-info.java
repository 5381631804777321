/**
 * Owns how the application starts: which settings operators give and which are refused, the wait for the
 * database, the bounds of its pool, and what readiness means. Emits no events.
 */
@NullMarked
package dev.rapport.ground.start;

import org.jspecify.annotations.NullMarked;
