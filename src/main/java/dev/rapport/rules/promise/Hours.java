package dev.rapport.rules.promise;

import java.time.Instant;

import dev.rapport.rules.calendar.WorkingTime;

/**
 * By which calendars a clock goes.
 *
 * @param counted what its limit is counted in
 * @param team when those work who are warned
 * @param onCall whether the next warning finds somebody on call when the team does not work
 */
record Hours(WorkingTime counted, WorkingTime team, boolean onCall) {
    Hours(WorkingTime counted, WorkingTime team) {
        this(counted, team, false);
    }

    boolean isOutside(Instant at) {
        return team.lastWorkingBefore(at).isBefore(at);
    }

    Hours onCall(boolean is) {
        return new Hours(counted, team, is);
    }
}
