/**
 * Owns the catalogue of error codes and the answer of RFC 9457 that each failure becomes. Emits no events.
 */
@NullMarked
package dev.rapport.ground.problem;

import org.jspecify.annotations.NullMarked;
