package dev.rapport.rules.calendar;

import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.MergePatch;
import dev.rapport.ground.journal.Journal;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes of calendars; what runs on a version keeps it. */
@ApplicationScoped
@WithTransaction
public class CalendarService {
    private final CalendarRepository calendars;
    private final VersionRepository versions;
    private final Journal journal;

    CalendarService(CalendarRepository calendars, VersionRepository versions, Journal journal) {
        this.calendars = calendars;
        this.versions = versions;
        this.journal = journal;
    }

    /** Makes a calendar; its name must be free. */
    public Uni<CalendarView> create(CalendarDetails details, Actor actor) {
        details.check(actor.at());
        return calendars.add(new Calendar(details))
                .call(calendar -> journal.record(calendar.created(), actor))
                .chain(calendar -> versions.persistAndFlush(calendar.version(details, actor)))
                .map(StoredVersion::view);
    }

    /** Makes the next version; what changes nothing makes none. */
    public Uni<CalendarView> change(UUID id, ExpectedVersion expected, MergePatch.Change<CalendarDetails> change, Actor actor) {
        return calendars.require(id)
                .invoke(calendar -> calendar.check(expected))
                .chain(calendar -> versions.latest(id).chain(latest -> change(calendar, latest, change.onto(latest.details()), actor)))
                .map(StoredVersion::view);
    }

    private Uni<StoredVersion> change(Calendar calendar, StoredVersion latest, CalendarDetails details, Actor actor) {
        details.check(actor.at());
        return details.equals(latest.details()) ? Uni.createFrom().item(latest)
                : journal.record(calendar.change(details), actor)
                        .chain(() -> versions.persistAndFlush(calendar.version(details, actor)));
    }
}
