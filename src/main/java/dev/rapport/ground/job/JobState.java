package dev.rapport.ground.job;

/**
 * How far a job has come.
 *
 * <pre>
 * QUEUED -> RUNNING -> DONE
 *   |          +-----> FAILED     it cannot go on; its outcome says why
 *   +----------+-----> CANCELLED  what it did until then stays
 * </pre>
 */
public enum JobState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    /** Whether there is more to be done. */
    boolean isOpen() {
        return this == QUEUED || this == RUNNING;
    }
}
