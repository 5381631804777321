/**
 * Owns the append-only journal: audit trail, timeline and event feed in one table. Emits no events of its own.
 */
@NullMarked
package dev.rapport.ground.journal;

import org.jspecify.annotations.NullMarked;
