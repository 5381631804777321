package dev.rapport.rules.charter;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The service charter. */
@ConfigMapping(prefix = "rapport.charter")
interface CharterConfig {
    /** How long after proposing a version its author may publish it alone, with a reason; never, where it is not set. */
    Optional<Duration> authorAloneAfter();

    /** Of how long a time back the charter tells how many promises were kept. */
    @WithDefault("P365D")
    Duration period();
}
