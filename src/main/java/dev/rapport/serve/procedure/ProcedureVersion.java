package dev.rapport.serve.procedure;

import java.util.UUID;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import dev.rapport.ground.http.OneVersion;
import jakarta.persistence.Entity;

/** The steps of a procedure as needs follow them. */
@Entity
class ProcedureVersion extends OneVersion {
    private UUID procedureId;
    @JdbcTypeCode(SqlTypes.JSON)
    private Steps steps;

    @SuppressWarnings("NullAway.Init")
    protected ProcedureVersion() {
    }

    ProcedureVersion(UUID procedureId, int number, ProcedureDraft draft) {
        super(number);
        this.procedureId = procedureId;
        this.steps = Steps.drafted(draft);
    }

    void change(ProcedureDraft draft) {
        requireDraft();
        steps = Steps.drafted(draft);
    }

    UUID procedureId() {
        return procedureId;
    }

    Steps steps() {
        return steps;
    }

    ProcedureVersionView view() {
        return new ProcedureVersionView(id(), version(), procedureId, number(), status(), steps.all(), publishedAt(), publishedById());
    }
}
