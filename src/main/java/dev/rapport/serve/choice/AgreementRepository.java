package dev.rapport.serve.choice;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import dev.rapport.ground.http.VersionedRepository;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores agreements, with their lines. */
@ApplicationScoped
class AgreementRepository implements VersionedRepository<Agreement> {
    private static final String WHOLE = "from Agreement a join fetch a.lines l join fetch l.choice where ";
    private static final String LAST_NUMBER = "select coalesce(max(last.number), 0) from Agreement last where last.needId = ?1";
    private static final String LAST = WHOLE + "a.needId = ?1 and a.number = (" + LAST_NUMBER + ")";
    private static final String PAGE = "from Agreement a where a.needId = ?1 and a.number < ?2 order by a.number desc";
    private static final String WITH_LINES = WHOLE + "a in ?1";
    private static final String LINES = "from AgreementLine l join fetch l.choice where l.id in ?1 order by l.number";

    /** The number of the version that holds, 0 where nothing was agreed yet. */
    Uni<Integer> lastNumber(UUID need) {
        return getSession().chain(session -> session.createSelectionQuery(LAST_NUMBER, Integer.class)
                .setParameter(1, need).getSingleResult());
    }

    /** The version that holds, or 404. */
    Uni<Agreement> requireLast(UUID need) {
        return find(LAST, need).list().map(found -> found.stream().findFirst().orElseThrow(Refusal::notFound));
    }

    /** Lines of whatever version. */
    Uni<List<AgreementLine>> lines(Collection<UUID> ids) {
        return getSession().chain(session -> session.createSelectionQuery(LINES, AgreementLine.class).setParameter(1, ids).getResultList());
    }

    /** The versions of a need, the latest first, of which the numbers go on below one. */
    Uni<List<Agreement>> ofNeed(UUID need, int below, int last) {
        return find(PAGE, need, below).range(0, last).list()
                .call(page -> page.isEmpty() ? Uni.createFrom().voidItem() : find(WITH_LINES, page).list());
    }
}
