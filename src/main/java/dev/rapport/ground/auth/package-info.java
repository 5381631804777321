/**
 * Owns who acts, in which role, and the one condition that says which rows an actor may see. Emits no events.
 */
@NullMarked
package dev.rapport.ground.auth;

import org.jspecify.annotations.NullMarked;
