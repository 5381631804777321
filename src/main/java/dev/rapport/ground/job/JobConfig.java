package dev.rapport.ground.job;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Long work. */
@ConfigMapping(prefix = "rapport.jobs")
interface JobConfig {
    /** How long a job stays with the replica that works on it after its last sign of life; then another one goes on with it. */
    @WithDefault("PT30S")
    Duration lease();

    /** How long a replica works on one job before the next one has its turn. */
    @WithDefault("PT5S")
    Duration turn();

    /** How long a job that ended is kept, with what it says of each row. */
    @WithDefault("P90D")
    Duration kept();
}
