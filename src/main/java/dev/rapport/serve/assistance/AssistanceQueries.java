package dev.rapport.serve.assistance;

import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import dev.rapport.serve.need.AssistedNeeds;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of requests for assistance, which are visible as their needs. */
@ApplicationScoped
@WithSession
public class AssistanceQueries {
    private final AssistanceRepository requests;
    private final AssistedNeeds needs;

    AssistanceQueries(AssistanceRepository requests, AssistedNeeds needs) {
        this.requests = requests;
        this.needs = needs;
    }

    public Uni<AssistanceView> find(UUID id, Actor actor) {
        return requests.require(id, ExpectedVersion.ANY, actor).map(request -> request.view(actor));
    }

    /** The requests of a need, the latest first. */
    public Uni<Page<AssistanceView>> list(UUID needId, Paging paging, Actor actor) {
        return needs.require(needId, actor)
                .chain(need -> requests.ofNeed(needId, paging.after(Cursor.LATEST).id(), paging.limit()))
                .map(rows -> Page.of(rows.stream().map(request -> request.view(actor)).toList(), paging, row -> new Cursor("", row.id())))
                .chain(page -> page.counted(paging, () -> requests.count("needId", needId)));
    }
}
