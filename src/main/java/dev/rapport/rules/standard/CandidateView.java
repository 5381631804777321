package dev.rapport.rules.standard;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A commitment that could have applied, and why it does or does not.
 *
 * @param because what it names, where it applies; what is otherwise, where it is for another situation; else what the one
 *     that applies names and this one does not
 */
public record CandidateView(CommitmentView commitment, Verdict verdict, SortedSet<Dimension> because) {

    static CandidateView of(Candidate candidate) {
        return new CandidateView(CommitmentView.of(candidate.commitment()), candidate.verdict(), new TreeSet<>(candidate.because()));
    }
}
