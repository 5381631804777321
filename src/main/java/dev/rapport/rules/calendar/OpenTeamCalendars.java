package dev.rapport.rules.calendar;

import dev.rapport.ground.journal.OpenSubject;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells followers of the feed which calendar a team keeps, which they may read. */
@ApplicationScoped
class OpenTeamCalendars implements OpenSubject {
    @Override
    public String type() {
        return TeamCalendar.TYPE;
    }
}
