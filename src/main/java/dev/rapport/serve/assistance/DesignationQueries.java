package dev.rapport.serve.assistance;

import java.util.UUID;

import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.journal.OpenSubject;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of designations, which are known to all of the desk. */
@ApplicationScoped
@WithSession
public class DesignationQueries implements OpenSubject {
    private final DesignationRepository designations;

    DesignationQueries(DesignationRepository designations) {
        this.designations = designations;
    }

    @Override
    public String type() {
        return Designation.TYPE;
    }

    public Uni<DesignationView> find(UUID id) {
        return designations.require(id).map(Designation::view);
    }

    /** Designations by name. */
    public Uni<Page<DesignationView>> list(DesignationFilter filter, Paging paging) {
        return filter.matching().page(designations, "d.name, d.id", paging, Designation::view, row -> new Cursor(row.name(), row.id()));
    }
}
