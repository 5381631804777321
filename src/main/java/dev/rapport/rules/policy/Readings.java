package dev.rapport.rules.policy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.NewId;
import dev.rapport.ground.http.Rows;
import dev.rapport.ground.http.SessionSql;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.notice.NewNotice;
import dev.rapport.ground.notice.Notices;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Asks people to read a version of something: a policy, later a change notice or a report. Joins the transaction of the service
 * whose thing it is, which records that it asked.
 */
@ApplicationScoped
public class Readings {
    private static final String ASK = """
            insert into reading (id, version, subject_type, subject_id, subject_version, person_id, due_at, asked_at, asked_by_id)
            select a.id, 0, $3, $4, $5, a.person_id, $6, $7, $8 from unnest($1::uuid[], $2::uuid[]) as a (id, person_id)
            on conflict on constraint reading_subject_person_key do update
              set due_at = excluded.due_at, version = reading.version + 1 where reading.confirmed_at is null
            returning id, version, person_id, asked_at, asked_by_id""";
    private static final String END = "delete from reading where subject_id = $1 and subject_type = $2 and confirmed_at is null";

    private final Readers readers;
    private final Notices notices;

    Readings(Readers readers, Notices notices) {
        this.readers = readers;
        this.notices = notices;
    }

    /** Asks people of the teams that the actor sees and tells each; whoever has confirmed this version already is not asked again. */
    public Uni<AskedReadings> ask(ReadingSubject subject, NewReadings wanted, Actor actor) {
        wanted.requirePossible(actor.at());
        return readers.of(wanted, actor).chain(people -> ask(subject, people, wanted, actor))
                .call(asked -> notices.tellAll(asked.readings().stream().map(Readings::notice).toList(), actor));
    }

    private static NewNotice notice(ReadingView reading) {
        return new NewNotice(reading.personId(), "reading-asked", Subject.ofDesk(reading.subjectType(), reading.subjectId()),
                Map.of("readingId", reading.id().toString(), "version", Integer.toString(reading.subjectVersion()),
                        "dueAt", reading.dueAt().toString()));
    }

    private static Uni<AskedReadings> ask(ReadingSubject subject, UUID[] people, NewReadings wanted, Actor actor) {
        var ids = Stream.generate(NewId::next).limit(people.length).toArray(UUID[]::new);
        return SessionSql.all(ASK, ids, people, subject.type(), subject.id(), subject.version(), Rows.parameter(wanted.dueAt()),
                Rows.parameter(actor.at()), actor.id())
                .map(rows -> new AskedReadings(readings(rows, subject, wanted)));
    }

    private static List<ReadingView> readings(List<Object[]> rows, ReadingSubject subject, NewReadings wanted) {
        return rows.stream().map(row -> new ReadingView((UUID) row[0], (Long) row[1], subject.type(), subject.id(), subject.version(),
                (UUID) row[2], wanted.dueAt(), Rows.instant(row[3]), (UUID) row[4], null, false)).toList();
    }

    /** Nobody needs to read the thing any more; who has read it stays known. */
    public Uni<Void> end(String type, UUID id) {
        return SessionSql.update(END, id, type).replaceWithVoid();
    }
}
