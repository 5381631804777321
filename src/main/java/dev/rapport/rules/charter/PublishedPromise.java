package dev.rapport.rules.charter;

import dev.rapport.ground.metric.Share;
import dev.rapport.rules.calendar.Limit;
import dev.rapport.rules.standard.Measure;

/**
 * A promise of the charter.
 *
 * @param remedy what the customer gets if it is broken
 * @param kept how many of those that were due were kept
 */
public record PublishedPromise(Measure measure, Limit limit, String text, String remedy, Share kept) {
}
