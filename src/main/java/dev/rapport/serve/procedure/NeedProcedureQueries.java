package dev.rapport.serve.procedure;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Visible;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.Rows;
import dev.rapport.ground.http.SessionSql;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.rules.calendar.Calendars;
import dev.rapport.serve.customer.ErasedCustomer;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads how needs go through their procedure: what completes by itself from the journal, what people say from its own rows. */
@ApplicationScoped
@WithSession
public class NeedProcedureQueries {
    private static final String FOLLOWED = """
            select n.customer_id, n.team_id, n.received_at, v.procedure_id, v.id, v.number, v.steps::text, n.version, %s
              from need n
              left join procedure_version v on v.id = followed_procedure(n.kind,
                (select min(j.at) from journal j where j.item_id = n.id and j.type = 'need.created'))
             where n.id = $2 and %s""".formatted(ErasedCustomer.sql("n.customer_id"), Visible.sql("n.id", "n.team_id", "$1"));
    /** What is recorded late carries when it happened. */
    private static final String HAPPENED = """
            select distinct on (e.type) e.type, e.at, e.actor_id
              from (select j.type, coalesce((j.payload->>'at')::timestamptz, j.at) as at, j.actor_id, j.event_id from journal j
                     where j.item_id = $1 and j.type = any($2)) e
             order by e.type, e.at, e.event_id""";
    private static final String SAID = """
            select s.number, s.done_at, s.done_by_id, s.omitted_at, s.omitted_by_id, s.reason, s.note from procedure_step s
             where s.need_id = $1 and s.procedure_version_id = $2""";

    private final ObjectMapper mapper;
    private final Calendars calendars;

    NeedProcedureQueries(ObjectMapper mapper, Calendars calendars) {
        this.mapper = mapper;
        this.calendars = calendars;
    }

    /** How a need that the actor may see goes through its procedure; without steps where it has none. */
    public Uni<NeedProcedureView> of(UUID need, Actor actor) {
        return row(need, ExpectedVersion.ANY, actor).chain(row -> ifAny(need, row)).chain(followed -> followed == null
                ? Uni.createFrom().item(() -> new NeedProcedureView(need, null, null, List.of()))
                : calendars.ofTeam(followed.need().teamId()).map(calendar -> followed.view(calendar.time(), actor)));
    }

    /** The procedure that the need at the version that the actor knows follows, to say something of a step; or 404, 410 or 412. */
    Uni<FollowedProcedure> require(UUID need, ExpectedVersion expected, Actor actor) {
        return row(need, expected, actor)
                .invoke(row -> ErasedCustomer.requireNone(Rows.instantOrNull(row[8]), actor))
                .chain(row -> ifAny(need, row)).onItem().ifNull().failWith(Refusal::notFound);
    }

    private static Uni<Object[]> row(UUID need, ExpectedVersion expected, Actor actor) {
        return SessionSql.first(FOLLOWED, actor.id(), need).onItem().ifNull().failWith(Refusal::notFound)
                .map(Objects::requireNonNull)
                .invoke(row -> expected.check((Long) row[7]));
    }

    private Uni<@Nullable FollowedProcedure> ifAny(UUID need, @Nullable Object[] row) {
        return row[4] == null ? Uni.createFrom().nullItem() : load(need, row);
    }

    private Uni<FollowedProcedure> load(UUID need, Object[] row) {
        var steps = steps((String) row[6]);
        var types = steps.all().stream().filter(step -> step.completedBy() != null).map(step -> step.completedBy().type()).toArray(String[]::new);
        return SessionSql.all(HAPPENED, need, types)
                .chain(happened -> SessionSql.all(SAID, need, row[4]).map(said -> facts(steps, happened, said)))
                .map(facts -> new FollowedProcedure(new Subject("need", need, (UUID) row[0], (UUID) row[1]), Rows.instant(row[2]), (UUID) row[3],
                        (UUID) row[4], (Integer) row[5], steps, facts));
    }

    private Steps steps(String json) {
        try {
            return mapper.readValue(json, Steps.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<Integer, StepFact> facts(Steps steps, List<Object[]> happened, List<Object[]> said) {
        var facts = new HashMap<Integer, StepFact>();
        said.forEach(row -> facts.put((Integer) row[0], new StepFact((Integer) row[0], Rows.instantOrNull(row[1]), (UUID) row[2], Rows.instantOrNull(row[3]),
                (UUID) row[4], (String) row[5], (String) row[6])));
        happened.forEach(row -> steps.all().stream().filter(step -> step.completedBy() != null && step.completedBy().type().equals(row[0]))
                .forEach(step -> facts.merge(step.number(), new StepFact(step.number(), Rows.instantOrNull(row[1]), (UUID) row[2], null, null, null, null),
                        StepFact::doneAs)));
        return facts;
    }
}
