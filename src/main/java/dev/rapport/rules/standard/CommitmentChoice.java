package dev.rapport.rules.standard;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses the most specific of the commitments of one measure: the one that names more dimensions; at equal number the one
 * that names the weightier ones.
 */
final class CommitmentChoice {
    private static final Comparator<Set<Dimension>> SPECIFIC = Comparator.<Set<Dimension>>comparingInt(Set::size)
            .thenComparingInt(CommitmentChoice::weight);

    private CommitmentChoice() {
    }

    static Optional<Commitment> of(Collection<Commitment> commitments, Situation situation) {
        return commitments.stream().filter(each -> each.isFor(situation))
                .max(Comparator.comparing(each -> Dimension.namedBy(each.of()), SPECIFIC));
    }

    /** Every commitment with the reason why it applies or does not; the one that applies first, then the nearest ones. */
    static List<Candidate> explained(Collection<Commitment> commitments, Situation situation) {
        var chosen = of(commitments, situation);
        return commitments.stream().map(each -> judged(each, chosen, situation))
                .sorted(Comparator.comparing(Candidate::verdict)
                        .thenComparing(each -> Dimension.namedBy(each.commitment().of()), SPECIFIC.reversed())
                        .thenComparing(each -> each.commitment().id()))
                .toList();
    }

    private static Candidate judged(Commitment each, Optional<Commitment> chosen, Situation situation) {
        var other = Dimension.between(each.of(), situation);
        return other.isEmpty() ? judged(each, chosen.orElseThrow()) : new Candidate(each, Verdict.OTHER_SITUATION, other);
    }

    private static Candidate judged(Commitment each, Commitment chosen) {
        var named = Dimension.namedBy(each.of());
        if (each.equals(chosen)) {
            return new Candidate(each, Verdict.APPLIES, named);
        }
        var more = EnumSet.copyOf(Dimension.namedBy(chosen.of()));
        var isLess = named.size() < more.size();
        more.removeAll(named);
        return new Candidate(each, isLess ? Verdict.NAMES_LESS : Verdict.NAMES_LIGHTER, more);
    }

    /** One weightier dimension outweighs all lighter ones together. */
    private static int weight(Set<Dimension> named) {
        return named.stream().mapToInt(each -> 1 << Dimension.values().length - each.ordinal()).sum();
    }
}
