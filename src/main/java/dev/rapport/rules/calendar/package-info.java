/**
 * Owns the desk's calendars in versions, which team keeps which, and how time is counted on them: limits, holds, due times.
 * Emits {@code calendar.*} and {@code team-calendar.*}.
 */
@NullMarked
package dev.rapport.rules.calendar;

import org.jspecify.annotations.NullMarked;
