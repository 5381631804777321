package dev.rapport.ground.http;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many requests a caller may send. */
@ConfigMapping(prefix = "rapport.rate-limit")
interface RateLimitConfig {
    /** Requests that a caller may send in a window. */
    @WithDefault("1200")
    int requests();

    /** Length of the window. */
    @WithDefault("PT1M")
    Duration window();
}
