/**
 * Owns who acts, in which role, and the one condition that says which rows an actor may see. Emits {@code person.bound}.
 */
@NullMarked
package dev.rapport.ground.auth;

import org.jspecify.annotations.NullMarked;
