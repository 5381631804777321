package dev.rapport.rules.promise;

import java.time.Instant;
import java.util.List;

/**
 * How long items waited (standards: holds), of the holds that began in a period on items that the reader sees. A hold counts once, however
 * many promises of the item it paused, and until now where it still runs.
 */
public record HeldTimeView(Instant from, Instant until, List<HeldFor> reasons) {
    /**
     * The waits for one reason.
     *
     * @param reason a key of the code list {@code hold-reasons}
     * @param seconds of all the holds together
     * @param medianSeconds of one of them
     */
    public record HeldFor(String reason, long holds, long seconds, long medianSeconds) {
    }
}
