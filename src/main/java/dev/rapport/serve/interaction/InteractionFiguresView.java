package dev.rapport.serve.interaction;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.metric.Told;

/**
 * How needs were served by contacts (S1 2.2). It is about needs received in the period that the reader sees, without those that were
 * recorded by mistake or go on within another one; but for the last one.
 *
 * @param needs about which there was a contact; null where they are too few to be told of
 * @param contacts about them, live or not; one about two needs counts for each
 * @param median contacts of a need: half of the needs took no more
 * @param percentile90 nine of ten needs took no more
 * @param oneContact share of the needs about which there was one contact only
 * @param sameAgent of needs with two or more live contacts the share of those that were all taken by one person
 * @param adjustmentsHonoured of the contacts begun in the period, about needs that the reader sees or about none, for which it was said whether the
 *        adjustments wanted were made: the share in which they were. Contacts about no need count where no team is named
 */
public record InteractionFiguresView(Instant from, Instant until, @Nullable Long needs, @Nullable Long contacts, @Nullable Long median,
        @Nullable Long percentile90, Told oneContact, Told sameAgent, Told adjustmentsHonoured) {
}
