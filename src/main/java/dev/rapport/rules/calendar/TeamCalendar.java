package dev.rapport.rules.calendar;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.journal.Subject;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Which calendar a team keeps. It is version 0 while nobody has said anything, so there is no row; without a calendar the team keeps that of its parent. */
@Entity
class TeamCalendar {
    /** How events name it. */
    static final String TYPE = "team-calendar";

    @Id
    private UUID teamId;
    private long version;
    private @Nullable UUID calendarId;

    @SuppressWarnings("NullAway.Init")
    protected TeamCalendar() {
    }

    TeamCalendar(UUID teamId) {
        this.teamId = teamId;
    }

    void check(ExpectedVersion expected) {
        expected.check(version);
    }

    CalendarEvent keep(@Nullable UUID calendar) {
        calendarId = calendar;
        version++;
        return new CalendarEvent.Kept(Subject.ofDesk(TYPE, teamId), calendarId);
    }

    UUID teamId() {
        return teamId;
    }

    long version() {
        return version;
    }

    @Nullable UUID calendarId() {
        return calendarId;
    }
}
