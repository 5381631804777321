/**
 * Owns what is put to customers and what they agreed to: offers, their choices, agreements in versions.
 * Emits {@code offer.*} and {@code agreement.made}.
 */
@NullMarked
package dev.rapport.serve.choice;

import org.jspecify.annotations.NullMarked;
