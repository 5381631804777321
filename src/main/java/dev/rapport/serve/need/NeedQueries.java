package dev.rapport.serve.need;

import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Visible;
import dev.rapport.ground.http.Rows;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads one need, which is the hottest read of all and so goes past the session. */
@ApplicationScoped
public class NeedQueries {
    private static final String SELECT = "select n.* from need n where n.%s = $2 and " + Visible.sql("n.id", "n.team_id", "$1");
    private static final String BY_ID = SELECT.formatted("id");
    private static final String BY_REFERENCE = SELECT.formatted("reference");

    private final Pool pool;
    private final ObjectMapper mapper;

    NeedQueries(Pool pool, ObjectMapper mapper) {
        this.pool = pool;
        this.mapper = mapper;
    }

    /** The need with this id or reference, if the actor may see it. */
    public Uni<NeedView> find(String idOrReference, Actor actor) {
        return ReferenceNumber.read(NeedNumbers.PREFIX, idOrReference)
                .map(reference -> find(BY_REFERENCE, reference, actor))
                .orElseGet(() -> find(BY_ID, id(idOrReference), actor));
    }

    private Uni<NeedView> find(String sql, Object key, Actor actor) {
        return pool.preparedQuery(sql).execute(Tuple.of(actor.id(), key))
                .map(rows -> {
                    if (rows.size() == 0) {
                        throw Refusal.notFound();
                    }
                    return view(rows.iterator().next(), actor);
                });
    }

    private NeedView view(Row row, Actor actor) {
        var status = Rows.value(NeedStatus.class, row, "status");
        var ending = Rows.valueOrNull(Ending.class, row, "ending");
        return new NeedView(row.getUUID("id"), row.getLong("version"), row.getString("reference"), status, row.getInteger("episode"),
                Rows.value(NeedKind.class, row, "kind"), row.getString("channel"), Rows.instant(row, "received_at"),
                Rows.instant(row, "changed_at"), row.getUUID("customer_id"), row.getUUID("team_id"), row.getUUID("owner_id"),
                row.getUUID("follows_id"), statement(row, actor.readsText()),
                actor.readsText() ? json(row, "expectations", Expectations.class) : null,
                json(row, "about", About.class).references(), assessment(row), hold(row),
                actor.readsText() ? limitation(row) : null, row.getUUID("joined_to_id"), row.getString("void_reason"),
                Rows.instantOrNull(row, "delivered_at"), Rows.instantOrNull(row, "ended_at"), ending,
                NeedVerb.allowed(status, ending, actor));
    }

    private static StatementView statement(Row row, boolean withText) {
        return new StatementView(row.getInteger("statement_number"), withText ? row.getString("statement_text") : null,
                row.getString("statement_language"), Rows.value(StatementOrigin.class, row, "statement_origin"),
                Rows.instant(row, "stated_at"), Rows.instantOrNull(row, "asked_at"),
                Rows.valueOrNull(ConfirmedBy.class, row, "confirmed_by"), Rows.instantOrNull(row, "confirmed_at"),
                row.getString("confirmed_channel"));
    }

    private static Assessment assessment(Row row) {
        return row.getString("urgency") == null ? null
                : new Assessment(Rows.value(Level.class, row, "urgency"), Rows.value(Level.class, row, "impact"),
                        Rows.value(Priority.class, row, "priority"), row.getInteger("matrix_version"), row.getLocalDate("named_date"),
                        row.getString("override_reason"), Rows.instant(row, "assessed_at"));
    }

    private static Hold hold(Row row) {
        return row.getString("hold_reason") == null ? null
                : new Hold(row.getString("hold_reason"), Rows.instant(row, "held_since"), Rows.instant(row, "held_until"),
                        row.getString("hold_note"));
    }

    private static Limitation limitation(Row row) {
        return row.getString("limitation_reason") == null ? null
                : new Limitation(row.getString("limitation_reason"), row.getString("limitation_text"));
    }

    private <T> T json(Row row, String column, Class<T> type) {
        var value = row.getValue(column);
        try {
            return value == null ? null : mapper.readValue(value.toString(), type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException neither) {
            throw Refusal.notFound();
        }
    }
}
