/**
 * Owns customers: who they are, how they are reached, who may act for them, what they consented to, and which of them were one
 * and the same. Emits {@code customer.*}.
 */
@NullMarked
package dev.rapport.serve.customer;

import org.jspecify.annotations.NullMarked;
