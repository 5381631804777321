package dev.rapport.serve.procedure;

import dev.rapport.ground.code.CodeUse;
import dev.rapport.ground.code.Codes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells which reasons steps were left out for. */
@ApplicationScoped
class ProcedureCodes implements CodeUse {
    private final StepRecordRepository records;

    ProcedureCodes(StepRecordRepository records) {
        this.records = records;
    }

    @Override
    public Uni<Boolean> uses(String list, String key) {
        return list.equals(Codes.OMISSION_REASONS) ? records.count("reason", key).map(count -> count > 0) : Uni.createFrom().item(false);
    }
}
