package dev.rapport.serve.need;

import java.time.Duration;

/**
 * What counts from a delivery.
 *
 * @param reopening how long the need can be reopened
 * @param silence after what silence of its customer it closes
 */
record Windows(Duration reopening, Duration silence) {

    static Windows of(NeedConfig config) {
        return new Windows(config.reopeningWindow(), config.silence());
    }

    Windows lengthened() {
        return new Windows(reopening.multipliedBy(2), silence.multipliedBy(2));
    }
}
