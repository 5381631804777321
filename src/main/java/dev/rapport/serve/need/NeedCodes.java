package dev.rapport.serve.need;

import java.util.Map;

import dev.rapport.ground.code.CodeUse;
import dev.rapport.ground.code.Codes;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells which codes needs hold, the earlier versions of their statements, and what was written about them before they came here. */
@ApplicationScoped
class NeedCodes implements CodeUse {
    @Override
    public Map<String, String> rows() {
        return Map.of(
                Codes.CHANNELS, "select from need where channel = $1 or confirmed_channel = $1 union all select from need_statement where confirmed_channel = $1"
                        + " union all select from past_message where channel = $1",
                Codes.HOLD_REASONS, "select from need where hold_reason = $1",
                Codes.LIMITATION_REASONS, "select from need where limitation_reason = $1",
                Codes.VOID_REASONS, "select from need where void_reason = $1");
    }
}
