package dev.rapport.serve.need;

import java.time.Duration;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Needs. */
@ConfigMapping(prefix = "rapport.needs")
interface NeedConfig {
    /** How long after delivery, or after closing, a need can be reopened; what ended before a change keeps its own. */
    @WithDefault("P30D")
    Duration reopeningWindow();

    /** How long after delivery a need closes whose customer says nothing; what was delivered before a change keeps its own. */
    @WithDefault("P14D")
    Duration silence();

    /** How long a need waits for its customer's confirmation, answer or acceptance before its clocks go on and somebody looks at it. */
    @WithDefault("P10D")
    Duration patience();

    /** Channels in which a person attends to the customer while the need is recorded, keys of the code list channels. */
    @WithDefault("telephone,face-to-face,video-call,chat")
    Set<String> liveChannels();
}
