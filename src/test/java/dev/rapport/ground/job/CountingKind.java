package dev.rapport.ground.job;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts to its total, one by one; fails where its parameters say so. */
@ApplicationScoped
class CountingKind implements JobKind {
    static final String KIND = "count";
    static final String FAILS_AT = "failsAt";
    static final String WITH = "with";
    static final String MENDS = "mends";

    /** Each step that began, as the job and the place at which it did. */
    static final List<String> STEPS = new CopyOnWriteArrayList<>();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Step> step(Job job, Instant at) {
        STEPS.add(job.id() + " " + job.done());
        if (Long.toString(job.done()).equals(job.parameters().get(FAILS_AT))) {
            throw job.parameters().get(WITH).equals("refusal") ? new Refusal(ErrorCode.NOT_FOUND) : new IllegalStateException("no step of this job");
        }
        return Uni.createFrom().item(next(job));
    }

    @Override
    public Uni<Step> recover(Job job, Throwable failure, Instant at) {
        return job.parameters().containsKey(MENDS) ? Uni.createFrom().item(next(job)) : Uni.createFrom().failure(failure);
    }

    private static Step next(Job job) {
        var done = job.done() + 1;
        return done == job.total() ? Step.last(done, Step.DONE) : Step.on("at " + done, done, job.total());
    }
}
