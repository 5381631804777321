package dev.rapport.serve.procedure;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.InVersions;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.serve.need.NeedKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** How needs of a kind are to be served, step by step (S1 3.3). */
@Entity
class Procedure extends InVersions {
    /** How events name procedures. */
    static final String TYPE = "procedure";

    private String name;
    @Enumerated(EnumType.STRING)
    private NeedKind kind;

    @SuppressWarnings("NullAway.Init")
    protected Procedure() {
    }

    Procedure(NewProcedure procedure) {
        this.name = procedure.name();
        this.kind = procedure.kind();
    }

    ProcedureEvent created() {
        return new ProcedureEvent.Created(asSubject(), kind);
    }

    ProcedureEvent draft() {
        return new ProcedureEvent.Drafted(asSubject(), beginDraft());
    }

    /** The version that is being drafted, once it is begun. */
    ProcedureVersion drafted(ProcedureDraft draft) {
        return new ProcedureVersion(id(), draftNumber(), draft);
    }

    ProcedureEvent draftChanged(int number) {
        requireOpen();
        return new ProcedureEvent.DraftChanged(asSubject(), number);
    }

    /** Needs that are recorded from now on follow the draft. */
    ProcedureEvent publish(int number) {
        publishDraft();
        return new ProcedureEvent.Published(asSubject(), number, kind);
    }

    /** Needs that follow it go on doing so; later ones do not. */
    ProcedureEvent retire(Actor actor) {
        retire(actor.at());
        return new ProcedureEvent.Retired(asSubject());
    }

    /** The version that is spoken of: the one named, else the latest published one. */
    int requirePublished(@Nullable Integer named) {
        var latest = publishedNumber();
        if (latest == null) {
            throw new Refusal(ErrorCode.PROCEDURE_UNPUBLISHED);
        }
        if (named != null && named > latest) {
            throw Refusal.notFound();
        }
        return named == null ? latest : named;
    }

    Subject asSubject() {
        return Subject.ofDesk(TYPE, id());
    }

    ProcedureView view() {
        return new ProcedureView(id(), version(), name, kind, draftNumber(), publishedNumber(), retiredAt());
    }
}
