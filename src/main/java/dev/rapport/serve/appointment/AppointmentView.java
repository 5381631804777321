package dev.rapport.serve.appointment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.View;
import dev.rapport.serve.need.ChangeSide;

/**
 * An appointment with the customer of a need.
 *
 * @param lineId of the agreement, which tells what it is for
 * @param teamId the need's team
 * @param movedByCustomer how often, as they wished
 * @param movedByDesk how often, as the desk had to
 * @param moveReason why the desk moved it last
 * @param missedBy who did not come
 * @param cancelReason why the desk cancelled it
 * @param endedAt when it was recorded that it was kept, missed or cancelled
 * @param allowed the verbs that this actor may use now
 */
public record AppointmentView(UUID id, long version, UUID scheduleId, UUID needId, UUID lineId, UUID teamId, Instant from, Instant until,
        AppointmentStatus status, Instant bookedAt, int movedByCustomer, int movedByDesk, @Nullable String moveReason, @Nullable ChangeSide missedBy,
        @Nullable Cancellation cancellation, @Nullable String cancelReason, @Nullable Instant endedAt, List<AppointmentVerb> allowed) implements View {
}
