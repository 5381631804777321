package dev.rapport.serve.procedure;

import java.util.Map;

import dev.rapport.ground.code.CodeUse;
import dev.rapport.ground.code.Codes;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells which reasons steps were left out for. */
@ApplicationScoped
class ProcedureCodes implements CodeUse {
    @Override
    public Map<String, String> rows() {
        return Map.of(
                Codes.OMISSION_REASONS, "select from procedure_step where reason = $1");
    }
}
