package dev.rapport.ground.http;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;

/** How many requests a caller may send, and an address fail with. */
@ConfigMapping(prefix = "rapport.rate-limit")
interface RateLimitConfig {
    /** Requests that a caller may send in a window. */
    int requests();

    /** Length of the window. */
    Duration window();
}
