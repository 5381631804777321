/**
 * Owns how features tell what they hold of customers: one declaration, by which it is told to a customer who asks, erased, and not kept
 * longer than it may be. Emits nothing.
 */
@NullMarked
package dev.rapport.ground.personal;

import org.jspecify.annotations.NullMarked;
