package dev.rapport.serve.privacy;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.MergePatch;
import dev.rapport.ground.http.NewId;
import dev.rapport.ground.job.Jobs;
import dev.rapport.ground.job.NewJob;
import dev.rapport.ground.journal.Journal;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Says how long what is done with is kept, and has what is older removed, once a dry run told what that is. */
@ApplicationScoped
@WithTransaction
public class RetentionService {
    private final RetentionRules rules;
    private final RetentionRuns runs;
    private final Jobs jobs;
    private final PrivacyConfig config;
    private final Journal journal;

    RetentionService(RetentionRules rules, RetentionRuns runs, Jobs jobs, PrivacyConfig config, Journal journal) {
        this.rules = rules;
        this.runs = runs;
        this.jobs = jobs;
        this.config = config;
        this.journal = journal;
    }

    /** Changes for how long one kind is kept. */
    public Uni<RetentionRuleView> change(String kind, ExpectedVersion expected, MergePatch.Change<RetentionPeriod> change, Actor actor) {
        return rules.require(kind, expected)
                .call(rule -> journal.record(rule.change(change.onto(rule.period())), actor))
                .call(rules::flush)
                .map(RetentionRule::view);
    }

    /** A dry run tells, another one removes what the last dry run of the same rules told, which is not old yet. */
    public Uni<RetentionRunView> run(boolean dryRun, Actor actor) {
        return rules.all().map(RetentionRule::of).chain(all -> dryRun ? run(true, all, run -> runs.begin(run, actor.at()), actor)
                : runs.requireTold(all, actor.at().minus(config.dryRunHolds())).chain(told -> run(false, all, run -> runs.beginAsTold(run, told), actor)));
    }

    private Uni<RetentionRunView> run(boolean dryRun, String all, Function<UUID, Uni<Void>> begin, Actor actor) {
        var id = NewId.next();
        return work(id, actor)
                .chain(job -> runs.persistAndFlush(new RetentionRun(id, dryRun, all, job, actor)))
                .call(run -> begin.apply(id))
                .chain(run -> runs.counts(id).map(run::view));
    }

    private Uni<UUID> work(UUID run, Actor actor) {
        return jobs.ask(new NewJob(RetentionKind.KIND, null, Map.of("runId", run.toString()), null, null), actor).map(job -> job.id());
    }
}
