/**
 * Owns the append-only journal: audit trail, timeline and event feed in one table, and how it is followed. Emits no events of its own.
 */
@NullMarked
package dev.rapport.ground.journal;

import org.jspecify.annotations.NullMarked;
