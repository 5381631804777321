package dev.rapport.serve.delivery;

import java.util.Map;

import dev.rapport.ground.code.CodeUse;
import dev.rapport.ground.code.Codes;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells which codes deliveries and answers to them hold. */
@ApplicationScoped
class DeliveryCodes implements CodeUse {
    @Override
    public Map<String, String> rows() {
        return Map.of(
                Codes.REJECTION_REASONS, "select from answered_line where rejection_reason = $1",
                Codes.LATE_RECORD_REASONS, "select from delivery where late_reason = $1",
                Codes.CHANNELS, "select from answered_line where channel = $1");
    }
}
