package dev.rapport.rules.promise;

import java.util.Map;

import dev.rapport.ground.code.CodeUse;
import dev.rapport.ground.code.Codes;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells which codes promises and their timelines hold. */
@ApplicationScoped
class PromiseCodes implements CodeUse {
    @Override
    public Map<String, String> rows() {
        return Map.of(
                Codes.BREACH_CAUSES, "select from promise where cause = $1",
                Codes.HOLD_REASONS, "select from promise_fact where type = 'HELD' and code = $1");
    }
}
