package dev.rapport.rules.charter;

import java.time.Instant;
import java.util.Locale;

import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of the charter. */
@ApplicationScoped
@WithSession
public class CharterQueries {
    private final CharterRepository charters;
    private final CharterFigures figures;

    CharterQueries(CharterRepository charters, CharterFigures figures) {
        this.charters = charters;
        this.figures = figures;
    }

    /** The version that counts, each promise with how well it was kept of late. */
    public Uni<CharterView> published(Locale language, Instant now) {
        return charters.requirePublished().chain(charter -> figures.of(charter.number(), charter.promises(), now)
                .map(counted -> charter.published(counted, language)));
    }

    public Uni<CharterDraftView> find(int number) {
        return charters.requireNumber(number, ExpectedVersion.ANY).map(Charter::view);
    }

    /** The versions, the latest first. */
    public Uni<Page<CharterDraftView>> list(Paging paging) {
        var below = paging.after() == null ? Integer.MAX_VALUE : paging.after().number();
        return charters.below(below, paging.limit())
                .map(rows -> Page.of(rows.stream().map(Charter::view).toList(), paging, row -> new Cursor(Integer.toString(row.number()), row.id())))
                .chain(page -> page.counted(paging, () -> charters.count()));
    }
}
