/**
 * Owns appointments: the schedules whose slots may be booked, who has a seat in which slot, and whether it was kept.
 * Emits {@code appointment-schedule.*} and {@code appointment.*}.
 */
@NullMarked
package dev.rapport.serve.appointment;

import org.jspecify.annotations.NullMarked;
