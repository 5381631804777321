package dev.rapport.rules.policy;

/**
 * How many people of the teams that I see were asked to read a version.
 *
 * @param confirmed those of them who have
 * @param overdue those who have not, past their time
 */
public record ReadingCounts(long asked, long confirmed, long overdue) {
}
