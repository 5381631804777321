package dev.rapport.rules.policy;

import java.util.List;

/** Who was asked to read something, or has another time for it now. */
public record AskedReadings(List<ReadingView> readings) {
}
