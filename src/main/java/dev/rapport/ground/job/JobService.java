package dev.rapport.ground.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.journal.Journal;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes of jobs: each step with what it does, and their end. */
@ApplicationScoped
@WithTransaction
public class JobService {
    private static final int MOST_ATTEMPTS = 8;

    private final JobRows rows;
    private final Journal journal;
    private final Duration lease;
    private final Map<String, JobKind> kinds;

    JobService(JobRows rows, Journal journal, JobConfig config, @All List<JobKind> kinds) {
        this.rows = rows;
        this.journal = journal;
        this.lease = config.lease();
        this.kinds = kinds.stream().collect(Collectors.toMap(JobKind::kind, Function.identity()));
    }

    /** Ends a job at the place that it reached; what it did until then stays. */
    public Uni<JobView> cancel(UUID id, ExpectedVersion expected, Actor actor) {
        return rows.view(id, actor).invoke(view -> expected.check(view.version()))
                .chain(() -> rows.open(id))
                .onItem().ifNull().failWith(() -> new Refusal(ErrorCode.JOB_ENDED))
                .call(job -> end(job, JobState.CANCELLED, null, job.done(), actor))
                .chain(() -> rows.view(id, actor));
    }

    /** Takes one that is due, which no other replica gets meanwhile; null where there is none. */
    Uni<@Nullable UUID> take(UUID holder, Instant now) {
        return rows.take(holder, now.plus(lease), now, kinds.keySet().toArray(String[]::new));
    }

    /** Does one step; answers whether there is more to do for this holder. */
    Uni<Boolean> step(UUID id, UUID holder, Clock time) {
        return go(id, holder, time, (job, now) -> kind(job).step(job, now));
    }

    /** Goes on after a step that failed, in the way of its kind. */
    Uni<Boolean> recover(UUID id, UUID holder, Throwable failure, Clock time) {
        return go(id, holder, time, (job, now) -> kind(job).recover(job, failure, now));
    }

    Uni<Void> release(UUID id, UUID holder, Instant due) {
        return rows.release(id, holder, due);
    }

    /** One that cannot go on waits a while; one that could not for long, or never will, has failed with that code. */
    Uni<Void> fail(UUID id, UUID holder, ErrorCode code, Instant now) {
        var waits = code == ErrorCode.UNAVAILABLE || code == ErrorCode.CONFLICT || code == ErrorCode.JOB_TOO_SLOW || code == ErrorCode.UNEXPECTED;
        return rows.held(id, holder).chain(job -> job == null ? Uni.createFrom().voidItem()
                : !waits ? end(job, JobState.FAILED, code.name(), job.done(), Actor.desk(now))
                : rows.putOff(id, holder, now).chain(attempts -> attempts < MOST_ATTEMPTS || code == ErrorCode.UNAVAILABLE
                        ? Uni.createFrom().voidItem() : end(job, JobState.FAILED, code.name(), job.done(), Actor.desk(now))));
    }

    private Uni<Boolean> go(UUID id, UUID holder, Clock time, Work work) {
        return rows.held(id, holder).chain(job -> job == null ? Uni.createFrom().item(false)
                : work.on(job, time.instant()).chain(step -> reached(job, step, time.instant())));
    }

    private Uni<Boolean> reached(Job job, Step step, Instant now) {
        return step.outcome() == null ? rows.keep(job, step, now.plus(lease)).replaceWith(true)
                : end(job, JobState.DONE, step.outcome(), step.done(), job.actor(now)).replaceWith(false);
    }

    private Uni<Void> end(Job job, JobState state, @Nullable String outcome, long done, Actor actor) {
        return rows.end(job, state, outcome, done, actor.at())
                .chain(() -> journal.record(new JobEvent.Ended(job.asSubject(), job.kind(), state, outcome, done), actor));
    }

    private JobKind kind(Job job) {
        return kinds.get(job.kind());
    }

    private interface Work {
        Uni<Step> on(Job job, Instant now);
    }
}
