package dev.rapport.rules.charter;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.rules.promise.KeptShare;
import dev.rapport.rules.standard.Standards;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of the charter. */
@ApplicationScoped
@WithSession
public class CharterQueries {
    private final CharterRepository charters;
    private final Standards standards;
    private final KeptShare kept;
    private final CharterConfig config;

    CharterQueries(CharterRepository charters, Standards standards, KeptShare kept, CharterConfig config) {
        this.charters = charters;
        this.standards = standards;
        this.kept = kept;
        this.config = config;
    }

    /** The version that counts, each promise with how well it was kept of late. */
    public Uni<CharterView> published(Locale language, Instant at) {
        var now = at.truncatedTo(ChronoUnit.SECONDS);
        var from = now.minus(config.period());
        return charters.requirePublished().chain(charter -> {
            var promises = Uni.createFrom().item(new ArrayList<PublishedPromise>());
            for (var promise : charter.promises()) {
                promises = promises.call(all -> published(promise, language, from, now).onItem().ifNotNull().invoke(all::add));
            }
            return promises.map(all -> new CharterView(charter.number(), charter.title(language), charter.publishedAt(), from, now, all));
        });
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

    /** Nothing, where the commitment was withdrawn before it held. */
    private Uni<@Nullable PublishedPromise> published(CharterPromise promise, Locale language, Instant from, Instant now) {
        return standards.require(promise.commitmentId())
                .chain(commitment -> kept.of(commitment.measure(), commitment.of(), from, now)
                        .map(share -> new PublishedPromise(commitment.measure(), commitment.limit(), promise.text().in(language),
                                promise.remedy().in(language), share)))
                .onFailure(Refusal.class).recoverWithNull();
    }
}
