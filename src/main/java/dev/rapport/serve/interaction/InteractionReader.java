package dev.rapport.serve.interaction;

import java.util.List;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells interactions as far as somebody may know of them; joins the current session. */
@ApplicationScoped
class InteractionReader {
    private final InteractionRepository interactions;

    InteractionReader(InteractionRepository interactions) {
        this.interactions = interactions;
    }

    /** As written so far, with its new version. */
    Uni<InteractionView> written(Interaction interaction, Actor actor) {
        return interactions.flush().chain(flushed -> read(interaction, actor));
    }

    Uni<InteractionView> read(Interaction interaction, Actor actor) {
        return views(List.of(interaction), actor).map(views -> views.get(0));
    }

    /** A page of interactions, of which one more than the limit was fetched. */
    Uni<Page<InteractionView>> page(List<Interaction> rows, Paging paging, Actor actor) {
        return views(rows, actor).map(views -> Page.of(views, paging, view -> Cursor.of(view.startedAt(), view.id())));
    }

    private Uni<List<InteractionView>> views(List<Interaction> rows, Actor actor) {
        var ids = rows.stream().map(Interaction::id).toList();
        return interactions.needsSeen(ids, actor).chain(needs -> interactions.promisesSeen(ids, actor)
                .map(promises -> rows.stream().map(row -> InteractionView.of(row, needs.getOrDefault(row.id(), List.of()),
                        promises.getOrDefault(row.id(), List.of()), actor)).toList()));
    }
}
