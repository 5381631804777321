package dev.rapport.serve.procedure;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.journal.OpenSubject;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of procedures, which are known to all of the desk; drafts to who writes them. */
@ApplicationScoped
@WithSession
public class ProcedureQueries implements OpenSubject {
    private final ProcedureRepository procedures;
    private final ProcedureVersionRepository versions;

    ProcedureQueries(ProcedureRepository procedures, ProcedureVersionRepository versions) {
        this.procedures = procedures;
        this.versions = versions;
    }

    @Override
    public String type() {
        return Procedure.TYPE;
    }

    public Uni<ProcedureView> find(UUID id) {
        return procedures.require(id).map(Procedure::view);
    }

    /** A version with its steps, or 404. */
    public Uni<ProcedureVersionView> version(UUID id, int number, Actor actor) {
        return versions.require(id, number, ExpectedVersion.ANY).invoke(version -> version.requireToldTo(actor.writesRules())).map(ProcedureVersion::view);
    }

    /** The steps of a published version, the latest where none is named. */
    Uni<ProcedureVersionView> published(UUID id, @Nullable Integer number) {
        return procedures.require(id)
                .chain(procedure -> versions.require(id, procedure.requirePublished(number), ExpectedVersion.ANY))
                .map(ProcedureVersion::view);
    }

    /** Procedures by name. */
    public Uni<Page<ProcedureView>> list(ProcedureFilter filter, Paging paging) {
        return filter.matching().page(procedures, "p.name, p.id", paging, Procedure::view, row -> new Cursor(row.name(), row.id()));
    }
}
