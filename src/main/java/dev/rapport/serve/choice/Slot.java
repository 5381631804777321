package dev.rapport.serve.choice;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;

/**
 * A time that is offered or agreed, such as an appointment.
 *
 * @param scheduleId the appointment schedule that has it, so that whoever agrees to it has a seat; none where it is kept elsewhere
 */
@Embeddable
public record Slot(@NotNull @Column(name = "slot_from") Instant from, @NotNull @Column(name = "slot_until") Instant until,
        @Nullable @Column(name = "slot_schedule_id") UUID scheduleId) {

    void check(Instant now, String pointer) {
        if (!from.isAfter(now) || !until.isAfter(from)) {
            throw Refusal.at(pointer, ErrorCode.INVALID, "A slot begins in the future and ends after it begins.");
        }
    }

    boolean isScheduled() {
        return scheduleId != null;
    }
}
