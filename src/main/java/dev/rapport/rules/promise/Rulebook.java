package dev.rapport.rules.promise;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.rules.calendar.CalendarVersion;
import dev.rapport.rules.calendar.WorkingTime;
import dev.rapport.rules.standard.Commitment;
import dev.rapport.rules.standard.Measure;

/** What has been looked up before orders are carried out: which commitments apply at which instant, and the calendars. */
final class Rulebook {
    private final Map<Instant, Map<Measure, Commitment>> commitments = new HashMap<>();
    private final Map<UUID, CalendarVersion> current = new HashMap<>();
    private final Map<Terms.Calendar, WorkingTime> times = new HashMap<>();
    private final CalendarVersion ofTeam;

    Rulebook(CalendarVersion ofTeam) {
        this.ofTeam = ofTeam;
        know(ofTeam);
    }

    void know(Instant at, Map<Measure, Commitment> applying) {
        commitments.put(at, applying);
    }

    void know(CalendarVersion calendar) {
        current.put(calendar.calendarId(), calendar);
        times.put(new Terms.Calendar(calendar.calendarId(), calendar.version()), calendar.time());
    }

    void knowOlder(CalendarVersion calendar) {
        times.put(new Terms.Calendar(calendar.calendarId(), calendar.version()), calendar.time());
    }

    boolean knows(Terms.Calendar calendar) {
        return times.containsKey(calendar);
    }

    boolean knowsCurrent(UUID calendarId) {
        return current.containsKey(calendarId);
    }

    @Nullable Commitment commitment(Measure measure, Instant at) {
        return commitments.getOrDefault(at, Map.of()).get(measure);
    }

    CalendarVersion calendar(Commitment commitment) {
        return commitment.calendarId() == null ? ofTeam : Objects.requireNonNull(current.get(commitment.calendarId()));
    }

    CalendarVersion ofTeam() {
        return ofTeam;
    }

    Hours hours(Promise promise) {
        return new Hours(Objects.requireNonNull(times.get(promise.timing().terms().calendar())), ofTeam.time());
    }
}
