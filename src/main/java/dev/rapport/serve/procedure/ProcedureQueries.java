package dev.rapport.serve.procedure;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of procedures, which are known to all of the desk; drafts to who writes them. */
@ApplicationScoped
@WithSession
public class ProcedureQueries {
    private static final UUID FIRST = new UUID(0, 0);

    private final ProcedureRepository procedures;
    private final ProcedureVersionRepository versions;

    ProcedureQueries(ProcedureRepository procedures, ProcedureVersionRepository versions) {
        this.procedures = procedures;
        this.versions = versions;
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
        var parameters = new HashMap<String, Object>();
        parameters.put("kind", filter.kind);
        parameters.put("retired", filter.retired);
        return procedures.find(filter.where() + " and (p.name, p.id) > (:name, :id) order by p.name, p.id", after(parameters, paging.after()))
                .range(0, paging.limit()).list()
                .map(rows -> Page.of(rows.stream().map(Procedure::view).toList(), paging, row -> new Cursor(row.name(), row.id())))
                .chain(page -> page.counted(paging, () -> procedures.count(filter.where(), parameters)));
    }

    private static Map<String, Object> after(Map<String, Object> filter, @Nullable Cursor cursor) {
        var parameters = new HashMap<>(filter);
        parameters.put("name", Cursor.valueOf(cursor));
        parameters.put("id", cursor == null ? FIRST : cursor.id());
        return parameters;
    }
}
