package dev.rapport.ground.job;

import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Locations;
import dev.rapport.ground.http.NewId;
import dev.rapport.ground.http.Rows;
import dev.rapport.ground.http.SessionSql;
import dev.rapport.ground.journal.Journal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks for long work; joins the transaction of whoever asks, and the work begins some seconds after it. */
@ApplicationScoped
public class Jobs {
    private static final String ASK = """
            insert into job (id, version, kind, state, team_id, asked_by_id, asked_role, asked_at, parameters, position, done, total,
                             attempts, result, due_at)
            values ($1, 0, $2, 'QUEUED', $3, $4, $5, $6, $7::text::jsonb, '', 0, $8, 0, $9, $6)""";

    private final ObjectMapper mapper;
    private final Journal journal;

    Jobs(ObjectMapper mapper, Journal journal) {
        this.mapper = mapper;
        this.journal = journal;
    }

    /** The job that will do it. */
    public Uni<JobView> ask(NewJob wanted, Actor actor) {
        var id = NewId.next();
        var result = wanted.result() == null ? null : Locations.of(wanted.result(), id);
        return SessionSql.update(ASK, id, wanted.kind(), wanted.teamId(), actor.id(), actor.role(), Rows.parameter(actor.at()),
                        mapper.valueToTree(wanted.parameters()).toString(), wanted.total(), result)
                .chain(() -> journal.record(new JobEvent.Asked(JobEvent.subject(id, wanted.teamId()), wanted.kind()), actor))
                .replaceWith(() -> view(id, wanted, result, actor));
    }

    private static JobView view(UUID id, NewJob wanted, String result, Actor actor) {
        return new JobView(id, 0, wanted.kind(), JobState.QUEUED, wanted.teamId(), actor.id(), actor.at(), 0, wanted.total(), null, null, null,
                result);
    }
}
