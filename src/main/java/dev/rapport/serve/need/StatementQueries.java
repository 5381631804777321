package dev.rapport.serve.need;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of what was asked and stated. */
@ApplicationScoped
@WithSession
public class StatementQueries {
    private static final String EARLIER = """
            from NeedStatement s where s.needId = :need and s.statement.number < :number order by s.statement.number desc""";

    private final NeedRepository needs;
    private final ClarificationRepository clarifications;

    StatementQueries(NeedRepository needs, ClarificationRepository clarifications) {
        this.needs = needs;
        this.clarifications = clarifications;
    }

    /** In the order in which they were asked. */
    public Uni<Page<ClarificationView>> clarifications(UUID id, Paging paging, Actor actor) {
        return needs.require(id, ExpectedVersion.ANY, actor)
                .chain(need -> clarifications.ofNeed(id, paging.after(), paging.limit())
                        .map(rows -> Page.of(rows, paging, Clarification::place).map(row -> row.view(need.version()))))
                .chain(page -> !paging.count() ? Uni.createFrom().item(page)
                        : clarifications.count("needId", id).map(page::withCount));
    }

    /** The current version first, from which the others follow down to the first. */
    public Uni<Page<StatementView>> statements(UUID id, Paging paging, Actor actor) {
        return needs.require(id, ExpectedVersion.ANY, actor)
                .chain(need -> statements(need, paging)
                        .map(rows -> Page.of(rows, paging, row -> new Cursor(Integer.toString(row.number()), id)))
                        .map(page -> paging.count() ? page.withCount((long) need.statement().number()) : page));
    }

    private Uni<List<StatementView>> statements(Need need, Paging paging) {
        var after = paging.after();
        var current = after == null ? Stream.of(need.statement()) : Stream.<Statement>empty();
        return earlier(need.id(), after == null ? need.statement().number() : after.number(), paging.limit() + 1)
                .map(rows -> Stream.concat(current, rows.stream().map(NeedStatement::statement)).map(Statement::view).toList());
    }

    private Uni<List<NeedStatement>> earlier(UUID need, int number, int most) {
        return needs.getSession().chain(session -> session.createSelectionQuery(EARLIER, NeedStatement.class)
                .setParameter("need", need).setParameter("number", number).setMaxResults(most).getResultList());
    }
}
