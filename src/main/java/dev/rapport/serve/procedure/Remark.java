package dev.rapport.serve.procedure;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Versioned;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** What somebody who works by a procedure says of its suitability, and the answer to it. */
@Entity
@Table(name = "procedure_remark")
class Remark extends Versioned {
    private UUID procedureId;
    private int procedureNumber;
    private @Nullable Integer step;
    @Enumerated(EnumType.STRING)
    private RemarkVerdict verdict;
    private String text;
    private Instant madeAt;
    private UUID madeById;
    private @Nullable String answer;
    private @Nullable Instant answeredAt;
    private @Nullable UUID answeredById;

    @SuppressWarnings("NullAway.Init")
    protected Remark() {
    }

    /** Of a published version; the step must be one of its steps. */
    Remark(ProcedureVersion version, NewRemark remark, Actor actor) {
        if (remark.step() != null && version.steps().find(remark.step()).isEmpty()) {
            throw Refusal.at("/step", ErrorCode.REFERENCE_UNKNOWN, "The procedure has no such step.");
        }
        this.procedureId = version.procedureId();
        this.procedureNumber = version.number();
        this.step = remark.step();
        this.verdict = remark.verdict();
        this.text = remark.text();
        this.madeAt = actor.at();
        this.madeById = actor.id();
    }

    ProcedureEvent made(Procedure procedure) {
        return new ProcedureEvent.Remarked(procedure.asSubject(), id(), procedureNumber, step, verdict);
    }

    ProcedureEvent answer(RemarkAnswer given, Procedure procedure, Actor actor) {
        if (answer != null) {
            throw new Refusal(ErrorCode.REMARK_ANSWERED);
        }
        answer = given.text();
        answeredAt = actor.at();
        answeredById = actor.id();
        return new ProcedureEvent.RemarkAnswered(procedure.asSubject(), id());
    }

    RemarkView view() {
        return new RemarkView(id(), version(), procedureId, procedureNumber, step, verdict, text, madeAt, madeById, answer, answeredAt,
                answeredById);
    }
}
