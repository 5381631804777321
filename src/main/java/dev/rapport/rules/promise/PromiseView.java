package dev.rapport.rules.promise;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Rows;
import dev.rapport.ground.http.View;
import dev.rapport.rules.standard.Measure;
import io.vertx.mutiny.sqlclient.Row;

/**
 * A promise and its clock.
 *
 * @param reference what its item is called on the telephone
 * @param text what was promised by hand; left out for machines of others
 * @param lineId the agreement line that it is about
 * @param insteadOfId the promise that will be kept at this one's time, as the customer was told
 * @param commitmentId the commitment that it goes by; null for one that names its time
 * @param toCustomer whether it was given to the customer, who is told before it is broken
 * @param standing as it is now: past its due time it is broken, whether somebody has looked or not
 * @param dueAt null while a hold without an end pauses it
 * @param recordedLate it read as broken until it was recorded that it had been kept
 * @param toldTime the new time that the customer was told
 * @param cause why it was broken, a key of the code list {@code breach-causes}
 * @param allowed the verbs that this actor may use now
 */
public record PromiseView(UUID id, long version, String itemType, UUID itemId, String reference, UUID customerId, UUID teamId,
        @Nullable UUID ownerId, Measure measure, @Nullable String text, @Nullable UUID lineId, @Nullable UUID insteadOfId,
        @Nullable UUID commitmentId, boolean toCustomer, Standing standing, Instant startedAt, @Nullable Instant dueAt,
        @Nullable Instant heldUntil, @Nullable Instant stoppedAt, boolean recordedLate, @Nullable Instant toldAt,
        @Nullable Instant toldTime, @Nullable String cause, Instant madeAt, UUID madeById, List<PromiseVerb> allowed) implements View {

    /** As a row of a read that goes past the session. */
    static PromiseView of(Row row, Actor actor) {
        var dueAt = Rows.instantOrNull(row, "due_at");
        var heldUntil = Rows.instantOrNull(row, "held_until");
        var measure = Rows.value(Measure.class, row, "measure");
        var state = Rows.value(PromiseState.class, row, "state");
        var standing = Standing.of(state, dueAt, heldUntil, Rows.instantOrNull(row, "at_risk_at"), actor.at());
        var byHand = Given.isByHand(row.getUUID("commitment_id"), row.getUUID("line_id"));
        return new PromiseView(row.getUUID("id"), row.getLong("version"), row.getString("item_type"), row.getUUID("item_id"),
                row.getString("reference"), row.getUUID("customer_id"), row.getUUID("team_id"), row.getUUID("owner_id"),
                measure, actor.readsText() ? row.getString("text") : null, row.getUUID("line_id"),
                row.getUUID("instead_of_id"), row.getUUID("commitment_id"), row.getBoolean("to_customer"),
                standing, Rows.instant(row, "started_at"), dueAt, heldUntil, Rows.instantOrNull(row, "stopped_at"), row.getBoolean("recorded_late"),
                Rows.instantOrNull(row, "told_at"), Rows.instantOrNull(row, "told_time"), row.getString("cause"),
                Rows.instant(row, "made_at"), row.getUUID("made_by_id"),
                PromiseVerb.allowed(measure, state, standing, byHand, actor));
    }
}
