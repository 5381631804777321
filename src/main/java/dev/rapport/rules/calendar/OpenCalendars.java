package dev.rapport.rules.calendar;

import dev.rapport.ground.journal.OpenSubject;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells followers of the feed when there is another version of a calendar, which they may read. */
@ApplicationScoped
class OpenCalendars implements OpenSubject {
    @Override
    public String type() {
        return Calendar.TYPE;
    }
}
