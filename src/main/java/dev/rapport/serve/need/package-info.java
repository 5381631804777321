/**
 * Owns needs: what customers ask for, in statements that they confirm, assessed, assigned and brought to an
 * end. Emits {@code need.*} and {@code assessment-matrix.replaced}.
 */
@NullMarked
package dev.rapport.serve.need;

import org.jspecify.annotations.NullMarked;
