package dev.rapport.rules.standard;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which commitments would apply at an instant, for each measure there is. */
public record TrialView(Instant at, List<MeasureTrial> measures) {

    static TrialView of(Instant at, Map<Measure, List<Candidate>> explained) {
        return new TrialView(at, Stream.of(Measure.values()).map(each -> MeasureTrial.of(each, explained.getOrDefault(each, List.of()))).toList());
    }
}
