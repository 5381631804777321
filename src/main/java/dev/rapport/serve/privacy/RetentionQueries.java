package dev.rapport.serve.privacy;

import java.util.UUID;

import dev.rapport.ground.http.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of how long things are kept, and of what was removed. */
@ApplicationScoped
@WithSession
public class RetentionQueries {
    private final RetentionRules rules;
    private final RetentionRuns runs;

    RetentionQueries(RetentionRules rules, RetentionRuns runs) {
        this.rules = rules;
        this.runs = runs;
    }

    public Uni<Page<RetentionRuleView>> rules() {
        return rules.all().map(all -> Page.whole(all.stream().map(RetentionRule::view).toList()));
    }

    public Uni<RetentionRunView> run(UUID id) {
        return runs.require(id).chain(run -> runs.counts(id).map(run::view));
    }
}
