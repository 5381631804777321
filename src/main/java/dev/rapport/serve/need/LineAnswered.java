package dev.rapport.serve.need;

import java.util.UUID;

/**
 * What the customer said of a line that was delivered.
 *
 * @param accepted how much they accept, 0 where nothing
 * @param rejected how much they reject, 0 where nothing
 * @param acceptedBefore how much of what they reject they had accepted
 */
public record LineAnswered(UUID lineId, int accepted, int rejected, int acceptedBefore) {

    /** Whether something of it has to be delivered again. */
    boolean rejects() {
        return rejected > 0;
    }
}
