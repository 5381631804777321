package dev.rapport.ground.team;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of absences, which are known to all of the desk. */
@ApplicationScoped
@WithSession
public class AbsenceQueries {
    private static final String LIST = """
            from Absence a where a.personId = :person and (a.fromAt, a.id) < (:from, :id) order by a.fromAt desc, a.id desc""";

    private final AbsenceRepository absences;
    private final Absences standIns;
    private final PersonRepository people;

    AbsenceQueries(AbsenceRepository absences, Absences standIns, PersonRepository people) {
        this.absences = absences;
        this.standIns = standIns;
        this.people = people;
    }

    public Uni<AbsenceView> find(UUID person, UUID id) {
        return absences.require(person, id, ExpectedVersion.ANY).map(Absence::view);
    }

    /** Whether a person is there at that time, and for whom they stand in. */
    Uni<Presence> presence(UUID person, Instant at) {
        return absences.find("personId = ?1 and fromAt <= ?2 and untilAt > ?2", person, at).firstResult()
                .chain(running -> standIns.standsInFor(person, at)
                        .map(others -> new Presence(running == null ? null : running.view(), others)));
    }

    /** A person's absences, those that begin last first. */
    public Uni<Page<AbsenceView>> list(UUID person, Paging paging) {
        var after = paging.after(Cursor.LATEST);
        return people.require(person)
                .chain(() -> absences.find(LIST, Map.of("person", person, "from", after.instant(), "id", after.id()))
                        .range(0, paging.limit()).list())
                .map(rows -> Page.of(rows.stream().map(Absence::view).toList(), paging, row -> Cursor.of(row.from(), row.id())))
                .chain(page -> page.counted(paging, () -> absences.count("personId", person)));
    }
}
