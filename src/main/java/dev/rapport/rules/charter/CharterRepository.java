package dev.rapport.rules.charter;

import java.util.List;

import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.VersionedRepository;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores versions of the charter. */
@ApplicationScoped
class CharterRepository implements VersionedRepository<Charter> {
    private static final String LAST = "from Charter c order by c.number desc";
    private static final String PUBLISHED = "from Charter c where c.publishedAt is not null order by c.publishedAt desc, c.number desc";
    private static final String BELOW = "from Charter c where c.number < ?1 order by c.number desc";

    Uni<Integer> lastNumber() {
        return find(LAST).firstResult().map(last -> last == null ? 0 : last.number());
    }

    /** The version, or 404. */
    Uni<Charter> requireNumber(int number, ExpectedVersion expected) {
        return find("number", number).firstResult().onItem().ifNull().failWith(Refusal::notFound)
                .invoke(charter -> expected.check(charter.version()));
    }

    /** The version that counts, or 404. */
    Uni<Charter> requirePublished() {
        return find(PUBLISHED).firstResult().onItem().ifNull().failWith(Refusal::notFound);
    }

    Uni<List<Charter>> below(int number, int last) {
        return find(BELOW, number).range(0, last).list();
    }
}
