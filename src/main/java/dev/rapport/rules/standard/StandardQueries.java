package dev.rapport.rules.standard;

import java.util.Map;
import java.util.UUID;

import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.journal.OpenSubject;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of standards, which are known to all of the desk. */
@ApplicationScoped
@WithSession
public class StandardQueries implements OpenSubject {
    private static final String LIST = "from Standard s where s.name > :name order by s.name";

    private final StandardRepository standards;
    private final StandardVersionRepository versions;
    private final CommitmentRepository commitments;

    StandardQueries(StandardRepository standards, StandardVersionRepository versions, CommitmentRepository commitments) {
        this.standards = standards;
        this.versions = versions;
        this.commitments = commitments;
    }

    @Override
    public String type() {
        return Standard.TYPE;
    }

    public Uni<StandardView> find(UUID id) {
        return standards.require(id).chain(standard -> versions.ofStandard(id).map(standard::view));
    }

    /** One version with its commitments, or 404. */
    public Uni<StandardVersionView> version(UUID id, int number) {
        return standards.require(id).chain(standard -> versions.ofStandard(id).chain(all -> view(standard, all, all.require(number))));
    }

    private Uni<StandardVersionView> view(Standard standard, StandardVersions all, StandardVersion version) {
        return commitments.ofVersion(version).map(made -> version.view(standard, all.until(version), made));
    }

    /** Standards by name. */
    public Uni<Page<StandardRow>> list(Paging paging) {
        return standards.find(LIST, Map.of("name", paging.after(Cursor.FIRST).value()))
                .range(0, paging.limit()).list()
                .map(rows -> Page.of(rows.stream().map(Standard::row).toList(), paging, row -> new Cursor(row.name(), row.id())))
                .chain(page -> page.counted(paging, () -> standards.count()));
    }
}
