package dev.rapport.serve.appointment;

import java.util.Map;

import dev.rapport.ground.code.CodeUse;
import dev.rapport.ground.code.Codes;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells which codes appointments hold. */
@ApplicationScoped
class AppointmentCodes implements CodeUse {
    @Override
    public Map<String, String> rows() {
        return Map.of(Codes.APPOINTMENT_REASONS, "select from appointment where move_reason = $1 or cancel_reason = $1");
    }
}
