package dev.rapport.serve.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Versioned;
import dev.rapport.ground.journal.ChangedFields;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.rules.calendar.WeeklyInterval;
import jakarta.persistence.Entity;

/** Which slots of a team may be booked, by how many at once, and until when; the slots themselves follow from it and the team's calendar. */
@Entity
class AppointmentSchedule extends Versioned {
    /** How events name schedules. */
    static final String TYPE = "appointment-schedule";

    private UUID teamId;
    private String name;
    private @Nullable UUID catalogueItemId;
    private int minutes;
    private int capacity;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Weekly weekly;
    private int daysAhead;
    private int noticeHours;
    private int moveHours;
    private Instant validFrom;
    private @Nullable Instant validUntil;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected AppointmentSchedule() {
    }

    AppointmentSchedule(ScheduleDetails details) {
        write(details);
    }

    ScheduleEvent made() {
        return new ScheduleEvent.Made(asSubject(), teamId, minutes, capacity);
    }

    ScheduleEvent change(ScheduleDetails wanted) {
        requireNotEnded();
        var before = details();
        write(wanted);
        return new ScheduleEvent.Changed(asSubject(), teamId, minutes, capacity, ChangedFields.between(before, details()));
    }

    ScheduleEvent end(Actor actor) {
        requireNotEnded();
        endedAt = actor.at();
        return new ScheduleEvent.Ended(asSubject());
    }

    void requireNotEnded() {
        if (endedAt != null) {
            throw new Refusal(ErrorCode.SCHEDULE_ENDED);
        }
    }

    private void write(ScheduleDetails details) {
        teamId = details.teamId();
        name = details.name();
        catalogueItemId = details.catalogueItemId();
        minutes = details.minutes();
        capacity = details.capacity();
        weekly = Weekly.of(details.weekly());
        daysAhead = details.daysAhead();
        noticeHours = details.noticeHours();
        moveHours = details.moveHours();
        validFrom = details.validFrom();
        validUntil = details.validUntil();
    }

    ScheduleDetails details() {
        return new ScheduleDetails(teamId, name, catalogueItemId, minutes, capacity, intervals(), daysAhead, noticeHours,
                moveHours, validFrom, validUntil);
    }

    ScheduleView view() {
        return new ScheduleView(id(), version(), teamId, name, catalogueItemId, minutes, capacity, intervals(), daysAhead,
                noticeHours, moveHours, validFrom, validUntil, endedAt);
    }

    private @Nullable List<WeeklyInterval> intervals() {
        return weekly == null ? null : weekly.intervals();
    }

    /** How long before it begins a customer may still move an appointment by themselves. */
    Duration movableBefore() {
        return Duration.ofHours(moveHours);
    }

    UUID teamId() {
        return teamId;
    }

    String name() {
        return name;
    }

    int capacity() {
        return capacity;
    }

    boolean isEnded() {
        return endedAt != null;
    }

    private Subject asSubject() {
        return new Subject(TYPE, id(), null, teamId);
    }
}
