package dev.rapport.rules.calendar;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.Versioned;
import dev.rapport.ground.journal.Subject;
import jakarta.persistence.Entity;

/** When a part of the desk works; what it says stands in versions, of which the latest counts for what begins now. */
@Entity
class Calendar extends Versioned {
    /** How events name calendars. */
    static final String TYPE = "calendar";

    private String name;
    private int latest;

    @SuppressWarnings("NullAway.Init")
    protected Calendar() {
    }

    Calendar(CalendarDetails details) {
        name = details.name();
        latest = 1;
    }

    CalendarEvent created() {
        return new CalendarEvent.Created(asSubject());
    }

    /** Makes another version the latest. */
    CalendarEvent change(CalendarDetails details) {
        name = details.name();
        latest++;
        return new CalendarEvent.Changed(asSubject(), latest);
    }

    StoredVersion version(CalendarDetails details, Actor actor) {
        return new StoredVersion(id(), latest, details, actor);
    }

    void check(ExpectedVersion expected) {
        expected.check(latest);
    }

    int latest() {
        return latest;
    }

    private Subject asSubject() {
        return Subject.ofDesk(TYPE, id());
    }
}
