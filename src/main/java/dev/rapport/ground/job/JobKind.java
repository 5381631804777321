package dev.rapport.ground.job;

import java.time.Instant;

import io.smallrye.mutiny.Uni;

/**
 * A kind of long work, told to the desk by being a bean. It is done in steps, each in one transaction with the place that it
 * reaches: where the process ends, whatever its last step did not commit never was, and another replica goes on at that place. One
 * replica at a time works on a job.
 */
public interface JobKind {
    /** Such as {@code import}; it stands in the rows of jobs, and so never changes. */
    String kind();

    /** Does the next stretch of the work, best one of less than a second; joins the transaction in which its place is kept. */
    Uni<Step> step(Job job, Instant at);

    /**
     * Goes on after a step that failed and was rolled back, in a transaction of its own: at another place, or with smaller steps. Who
     * does not know better lets the failure stand: a refusal ends the job, anything else is tried again for a while.
     */
    default Uni<Step> recover(Job job, Throwable failure, Instant at) {
        return Uni.createFrom().failure(failure);
    }
}
