package dev.rapport.rules.promise;

import dev.rapport.rules.calendar.WorkingTime;

/**
 * By which calendars a clock goes.
 *
 * @param counted what its limit is counted in
 * @param team when those work who are warned
 */
record Hours(WorkingTime counted, WorkingTime team) {
}
