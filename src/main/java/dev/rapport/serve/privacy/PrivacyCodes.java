package dev.rapport.serve.privacy;

import java.util.Map;

import dev.rapport.ground.code.CodeUse;
import dev.rapport.ground.code.Codes;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells which codes requests of customers hold. */
@ApplicationScoped
class PrivacyCodes implements CodeUse {
    @Override
    public Map<String, String> rows() {
        return Map.of(
                Codes.CHANNELS, "select from erasure_request where channel = $1 union all select from access_request where channel = $1",
                Codes.ACCESS_REFUSALS, "select from access_request where reason = $1",
                Codes.ERASURE_REASONS, "select from erasure_request where reason = $1");
    }
}
