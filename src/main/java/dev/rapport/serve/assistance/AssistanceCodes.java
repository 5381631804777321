package dev.rapport.serve.assistance;

import java.util.Map;

import dev.rapport.ground.code.CodeUse;
import dev.rapport.ground.code.Codes;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells which limitations designations name and were met. */
@ApplicationScoped
class AssistanceCodes implements CodeUse {
    @Override
    public Map<String, String> rows() {
        return Map.of(
                Codes.LIMITATION_REASONS, "select from assistance_request where reason = $1"
                        + " union all select from designation where jsonb_exists(scope -> 'limitationReasons', $1)");
    }
}
