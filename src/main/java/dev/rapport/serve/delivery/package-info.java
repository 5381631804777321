/**
 * Owns deliveries: what of an agreement was brought when, with its proof, and what of it the customer accepted or rejected.
 * Emits {@code delivery.recorded} and {@code delivery.answered}.
 */
@NullMarked
package dev.rapport.serve.delivery;

import org.jspecify.annotations.NullMarked;
