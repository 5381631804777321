/**
 * Owns sums of money: how they are read, checked, stored and added up. Emits no events.
 */
@NullMarked
package dev.rapport.ground.money;

import org.jspecify.annotations.NullMarked;
