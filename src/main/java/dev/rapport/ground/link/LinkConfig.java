package dev.rapport.ground.link;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Pattern;

/** Customers' links. */
@ConfigMapping(prefix = "rapport.links")
interface LinkConfig {
    /** Address under which customers open the pages of links, without a slash at its end. */
    @Pattern(regexp = "https?://.*[^/]")
    String baseUrl();

    /** How long a link may be good at most. */
    Duration longest();
}
