/**
 * Owns what the contract says of every operation alike, added when the application is built: who may, answers,
 * headers, bounds, problems, examples. Emits no events.
 */
@NullMarked
package dev.rapport.ground.contract;

import org.jspecify.annotations.NullMarked;
