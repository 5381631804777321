package dev.rapport.serve.interaction;

import java.util.Map;

import dev.rapport.ground.code.CodeUse;
import dev.rapport.ground.code.Codes;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells in which channels contacts were had, and why adjustments were not possible in them. */
@ApplicationScoped
class InteractionCodes implements CodeUse {
    @Override
    public Map<String, String> rows() {
        return Map.of(
                Codes.CHANNELS, "select from interaction where channel = $1",
                Codes.ADJUSTMENT_REASONS, "select from interaction where honoured_reason = $1");
    }
}
