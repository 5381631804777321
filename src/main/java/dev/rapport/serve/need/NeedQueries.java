package dev.rapport.serve.need;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Visible;
import dev.rapport.ground.http.Rows;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.serve.customer.Adjusted;
import dev.rapport.serve.customer.ErasedCustomer;
import dev.rapport.serve.customer.OnBehalf;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads one need, which is the hottest read of all and so goes past the session. */
@ApplicationScoped
public class NeedQueries {
    private static final String SELECT = "select n.*, " + Adjusted.sql("n.customer_id") + " as has_adjustments, "
            + ErasedCustomer.sql("n.customer_id") + " as customer_erased_at from need n where n.%s = $2 and " + Visible.sql("n.id", "n.team_id", "$1");
    private static final String BY_ID = SELECT.formatted("id");
    private static final String BY_REFERENCE = SELECT.formatted("reference");

    private final Pool pool;
    private final ObjectMapper mapper;
    private final Inclusion inclusion;

    NeedQueries(Pool pool, ObjectMapper mapper, Inclusion inclusion) {
        this.pool = pool;
        this.mapper = mapper;
        this.inclusion = inclusion;
    }

    /** The need with this id or reference, if the actor may see it. */
    public Uni<NeedView> find(String idOrReference, Actor actor) {
        return ReferenceNumber.read(NeedNumbers.PREFIX, idOrReference)
                .map(reference -> find(BY_REFERENCE, reference, actor))
                .orElseGet(() -> find(BY_ID, id(idOrReference), actor));
    }

    /** The same with those to be included. */
    Uni<NeedView> find(String idOrReference, Include include, Actor actor) {
        return find(idOrReference, actor).chain(need -> inclusion.in(need, include, actor));
    }

    private Uni<NeedView> find(String sql, Object key, Actor actor) {
        return pool.preparedQuery(sql).execute(Tuple.of(actor.id(), key))
                .map(Rows::require).map(row -> view(row).toldTo(actor, Rows.instantOrNull(row, "customer_erased_at")));
    }

    private NeedView view(Row row) {
        return new NeedView(row.getUUID("id"), row.getLong("version"), row.getString("reference"),
                Rows.value(NeedStatus.class, row, "status"), row.getInteger("episode"), Rows.value(NeedKind.class, row, "kind"),
                row.getString("channel"), Rows.value(NeedOrigin.class, row, "origin"), Rows.instant(row, "received_at"),
                Rows.instant(row, "changed_at"), row.getUUID("customer_id"), row.getBoolean("has_adjustments"),
                onBehalf(row, ""), row.getUUID("team_id"), row.getUUID("owner_id"), row.getBoolean("restricted"), row.getUUID("follows_id"),
                statement(row), json(row, "expectations", Expectations.class), json(row, "about", About.class).references(),
                assessment(row), hold(row), assistance(row), row.getBoolean("offer_open"), change(row), limitation(row), row.getUUID("joined_to_id"),
                row.getString("void_reason"), Rows.instantOrNull(row, "delivered_at"), Rows.instantOrNull(row, "ended_at"),
                Rows.valueOrNull(Ending.class, row, "ending"), onBehalf(row, "ended_"), Rows.instantOrNull(row, "reopenable_until"),
                Rows.instantOrNull(row, "silent_at"), json(row, "lines", Lines.class).figures(), List.of(), null, null, null);
    }

    private static StatementView statement(Row row) {
        return new StatementView(row.getInteger("statement_number"), row.getString("statement_text"),
                row.getString("statement_language"), Rows.value(StatementOrigin.class, row, "statement_origin"),
                Rows.instant(row, "stated_at"), Rows.instantOrNull(row, "asked_at"),
                Rows.valueOrNull(ConfirmedBy.class, row, "confirmed_by"), Rows.instantOrNull(row, "confirmed_at"),
                row.getString("confirmed_channel"), onBehalf(row, "confirmed_"));
    }

    private static @Nullable OnBehalf onBehalf(Row row, String prefix) {
        return OnBehalf.of(row.getUUID(prefix + "contact_person_id"), row.getUUID(prefix + "representative_id"));
    }

    private static @Nullable Change change(Row row) {
        return row.getString("change_from") == null ? null
                : new Change(Rows.value(NeedStatus.class, row, "change_from"), Rows.value(ChangeSide.class, row, "change_asked_by"),
                        Rows.instant(row, "change_asked_at"), row.getString("change_reason"));
    }

    private static @Nullable Assessment assessment(Row row) {
        return row.getString("urgency") == null ? null
                : new Assessment(Rows.value(Level.class, row, "urgency"), Rows.value(Level.class, row, "impact"),
                        Rows.value(Priority.class, row, "priority"), row.getInteger("matrix_version"), row.getLocalDate("named_date"),
                        row.getString("override_reason"), Rows.instant(row, "assessed_at"));
    }

    private static @Nullable Hold hold(Row row) {
        return row.getString("hold_reason") == null ? null
                : new Hold(row.getString("hold_reason"), Rows.instant(row, "held_since"), Rows.instant(row, "held_until"),
                        row.getString("hold_note"));
    }

    private static @Nullable Assistance assistance(Row row) {
        return row.getUUID("assistance_request_id") == null ? null
                : new Assistance(row.getUUID("assistance_request_id"), Rows.value(AssistanceStatus.class, row, "assistance_status"));
    }

    private static @Nullable Limitation limitation(Row row) {
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
