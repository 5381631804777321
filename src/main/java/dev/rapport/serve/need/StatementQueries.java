package dev.rapport.serve.need;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of what was asked and stated. */
@ApplicationScoped
@WithSession
public class StatementQueries {
    private static final String CLARIFICATIONS = "from Clarification c where c.needId = :need order by c.askedAt, c.id";
    private static final String EARLIER = "from NeedStatement s where s.needId = :need order by s.statement.number desc";
    /** No need is clarified or restated more often than a person can read. */
    private static final int MOST = 1_000;

    private final NeedRepository needs;

    StatementQueries(NeedRepository needs) {
        this.needs = needs;
    }

    /** In the order in which they were asked. */
    public Uni<List<ClarificationView>> clarifications(UUID need, Actor actor) {
        return needs.require(need, ExpectedVersion.ANY, actor)
                .chain(found -> all(CLARIFICATIONS, Clarification.class, need))
                .map(rows -> rows.stream().map(Clarification::view).toList());
    }

    /** The current version first. */
    public Uni<List<StatementView>> statements(UUID need, Actor actor) {
        return needs.require(need, ExpectedVersion.ANY, actor)
                .chain(found -> all(EARLIER, NeedStatement.class, need)
                        .map(rows -> Stream.concat(Stream.of(found.statement()), rows.stream().map(NeedStatement::statement))
                                .map(statement -> statement.view(true)).toList()));
    }

    private <T> Uni<List<T>> all(String query, Class<T> type, UUID need) {
        return needs.getSession().chain(session -> session.createSelectionQuery(query, type)
                .setParameter("need", need).setMaxResults(MOST).getResultList());
    }
}
