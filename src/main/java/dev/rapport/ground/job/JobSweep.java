package dev.rapport.ground.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Problems;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Works on jobs, on any number of replicas at once: each job is with one of them at a time, by a lease that every step renews. Jobs
 * take turns, so that a long one keeps none of the others waiting for its end.
 */
@ApplicationScoped
public class JobSweep {
    private static final Logger LOG = Logger.getLogger(JobSweep.class);

    private final JobService jobs;
    private final Duration turn;
    private final Clock clock;

    JobSweep(JobService jobs, JobConfig config, Clock clock) {
        this.jobs = jobs;
        this.turn = config.turn();
        this.clock = clock;
    }

    @Scheduled(every = "2s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return work(clock);
    }

    /** Gives turns until no job is due. */
    public Uni<Void> work(Clock time) {
        return Multi.createBy().repeating().uni(() -> turn(UUID.randomUUID(), time)).whilst(any -> any).collect().last().replaceWithVoid();
    }

    private Uni<Boolean> turn(UUID holder, Clock time) {
        return jobs.take(holder, time.instant()).chain(id -> id == null ? Uni.createFrom().item(false) : turn(id, holder, time));
    }

    private Uni<Boolean> turn(@Nullable UUID id, UUID holder, Clock time) {
        var end = time.instant().plus(turn);
        return Multi.createBy().repeating().uni(() -> step(id, holder, time)).whilst(more -> more && time.instant().isBefore(end))
                .collect().last()
                .chain(more -> more ? jobs.release(id, holder, time.instant()) : Uni.createFrom().voidItem())
                .replaceWith(true);
    }

    private Uni<Boolean> step(UUID id, UUID holder, Clock time) {
        return jobs.step(id, holder, time)
                .onFailure().recoverWithUni(failure -> isForLater(failure) ? Uni.createFrom().failure(failure) : jobs.recover(id, holder, failure, time))
                .onFailure().recoverWithUni(failure -> failed(id, holder, failure, time.instant()));
    }

    private Uni<Boolean> failed(UUID id, UUID holder, Throwable failure, Instant now) {
        var code = code(failure);
        if (code == ErrorCode.UNEXPECTED) {
            LOG.errorf(failure, "A step of the job %s failed", id);
        }
        return jobs.fail(id, holder, code, now).replaceWith(false);
    }

    /** What another way of doing the step would not mend. */
    private static boolean isForLater(Throwable failure) {
        return code(failure) == ErrorCode.UNAVAILABLE;
    }

    private static ErrorCode code(Throwable failure) {
        return Problems.isTooSlow(failure) ? ErrorCode.JOB_TOO_SLOW : ErrorCode.valueOf(Problems.of(failure).code());
    }
}
