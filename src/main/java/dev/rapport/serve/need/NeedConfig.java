package dev.rapport.serve.need;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Needs. */
@ConfigMapping(prefix = "rapport.needs")
interface NeedConfig {
    /** How long after delivery, or after closing, a need can be reopened; what ended before a change keeps its own. */
    @WithDefault("P30D")
    Duration reopeningWindow();
}
