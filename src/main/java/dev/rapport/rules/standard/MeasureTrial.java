package dev.rapport.rules.standard;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What would apply of one measure.
 *
 * @param applies null where nothing is committed to
 * @param candidates every commitment that is valid at that instant, the one that applies first, then the nearest ones
 */
public record MeasureTrial(Measure measure, @Nullable CommitmentView applies, List<CandidateView> candidates) {

    static MeasureTrial of(Measure measure, List<Candidate> candidates) {
        var told = candidates.stream().map(CandidateView::of).toList();
        var applies = told.stream().filter(each -> each.verdict() == Verdict.APPLIES).map(CandidateView::commitment).findFirst();
        return new MeasureTrial(measure, applies.orElse(null), told);
    }
}
