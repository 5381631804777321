package dev.rapport.rules.calendar;

import java.time.Instant;
import java.util.UUID;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** What a calendar says in one of its versions. */
@Entity
@Immutable
@IdClass(StoredVersion.Key.class)
@Table(name = "calendar_version")
class StoredVersion {
    @Id
    private UUID calendarId;
    @Id
    private int version;
    @JdbcTypeCode(SqlTypes.JSON)
    private CalendarDetails details;
    private Instant at;
    private UUID byId;

    /** Calendar and number of the version. */
    record Key(UUID calendarId, int version) {
    }

    @SuppressWarnings("NullAway.Init")
    protected StoredVersion() {
    }

    StoredVersion(UUID calendarId, int version, CalendarDetails details, Actor actor) {
        this.calendarId = calendarId;
        this.version = version;
        this.details = details;
        this.at = actor.at();
        this.byId = actor.id();
    }

    void check(ExpectedVersion expected) {
        expected.check(version);
    }

    CalendarDetails details() {
        return details;
    }

    CalendarVersion compiled() {
        return new CalendarVersion(calendarId, version, details.compiled());
    }

    CalendarView view() {
        return new CalendarView(calendarId, version, details.name(), details.zone(), details.intervals(), details.exceptions(),
                details.holidays(), at, byId);
    }
}
