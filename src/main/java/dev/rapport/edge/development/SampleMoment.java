package dev.rapport.edge.development;

import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;

/**
 * The moment of the moved clock in which a step of a need is done.
 *
 * @param ago the working day of it
 */
record SampleMoment(SampleStory story, SampleStep step, SampleClock clock, int ago, Instant at) {

    UUID needId() {
        return story.view().id();
    }

    Actor worker() {
        return story.worker(at);
    }

    Actor supervisor() {
        return story.cast().actor("supervisor", at);
    }

    /** A time so many working days later. */
    Instant later(int days, LocalTime time) {
        return clock.at(ago - days, time);
    }
}
