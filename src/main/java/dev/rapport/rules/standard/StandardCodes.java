package dev.rapport.rules.standard;

import java.util.Map;

import dev.rapport.ground.code.CodeUse;
import dev.rapport.ground.code.Codes;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells which codes commitments hold, those of versions that are over too: clocks may still go by them. */
@ApplicationScoped
class StandardCodes implements CodeUse {
    @Override
    public Map<String, String> rows() {
        return Map.of(
                Codes.HOLD_REASONS, "select from commitment where paused_by @> jsonb_build_object('keys', jsonb_build_array($1::text))");
    }
}
