package dev.rapport.rules.calendar;

import java.util.UUID;

import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.journal.OpenSubject;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of calendars, which are known to all of the desk. */
@ApplicationScoped
@WithSession
public class CalendarQueries implements OpenSubject {
    private final CalendarRepository calendars;
    private final VersionRepository versions;

    CalendarQueries(CalendarRepository calendars, VersionRepository versions) {
        this.calendars = calendars;
        this.versions = versions;
    }

    @Override
    public String type() {
        return Calendar.TYPE;
    }

    /** The version that counts now, or 404. */
    public Uni<CalendarView> find(UUID id) {
        return versions.latest(id).map(StoredVersion::view);
    }

    /** A version that counts or counted, or 404. */
    public Uni<CalendarView> find(UUID id, int version) {
        return versions.require(id, version).map(StoredVersion::view);
    }

    /** Calendars by name. */
    public Uni<Page<CalendarView>> list(Paging paging) {
        return versions.named(paging.after(Cursor.FIRST).value(), paging.limit())
                .map(rows -> Page.of(rows.stream().map(StoredVersion::view).toList(), paging, row -> new Cursor(row.name(), row.id())))
                .chain(page -> page.counted(paging, () -> calendars.count()));
    }

    /** How a limit comes to its due time on a version of a calendar, the one expected. */
    public Uni<Explanation> explain(UUID id, ExpectedVersion expected, NewExplanation wanted) {
        wanted.check();
        return (wanted.version() == null ? versions.latest(id) : versions.require(id, wanted.version()))
                .invoke(version -> version.check(expected))
                .map(version -> Counting.explain(wanted.limit(), version.details().compiled(), wanted.start(), wanted.holds()));
    }
}
