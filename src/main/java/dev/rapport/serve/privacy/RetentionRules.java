package dev.rapport.serve.privacy;

import java.util.List;

import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads the rules of retention; there is one for each kind that can be kept for a time. */
@ApplicationScoped
class RetentionRules implements PanacheRepositoryBase<RetentionRule, String> {
    Uni<RetentionRule> require(String kind, ExpectedVersion expected) {
        return findById(kind).onItem().ifNull().failWith(Refusal::notFound).invoke(rule -> expected.check(rule.version()));
    }

    /** In order of kind. */
    Uni<List<RetentionRule>> all() {
        return list("order by kind");
    }
}
