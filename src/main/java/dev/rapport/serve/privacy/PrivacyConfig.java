package dev.rapport.serve.privacy;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What customers ask of the data that is held of them. */
@ConfigMapping(prefix = "rapport.privacy")
interface PrivacyConfig {
    /** How long what was put together for a customer waits for a decision, and is kept after its release. */
    @WithDefault("P30D")
    Duration exportKept();

    /** How long after a dry run of retention what it told may be removed. */
    @WithDefault("P1D")
    Duration dryRunHolds();
}
