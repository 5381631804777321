package dev.rapport.ground.notice;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Notices. */
@ConfigMapping(prefix = "rapport.notices")
interface NoticeConfig {
    /** How long a notice is kept after it was read. */
    @WithDefault("P30D")
    Duration kept();
}
