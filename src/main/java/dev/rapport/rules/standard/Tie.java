package dev.rapport.rules.standard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Two commitments of which no rule says which one applies: the same is measured for the same at the same time. */
record Tie(Commitment first, Commitment second) {

    /** All there are, each pair in the order given. */
    static List<Tie> among(Collection<StandingCommitment> all) {
        var ofTheSame = all.stream().collect(Collectors.groupingBy(each -> List.of(each.commitment().measure(), each.commitment().of())));
        return ofTheSame.values().stream().flatMap(each -> pairs(each).stream()).toList();
    }

    private static List<Tie> pairs(List<StandingCommitment> same) {
        var ties = new ArrayList<Tie>();
        for (var second = 1; second < same.size(); second++) {
            for (var first : same.subList(0, second)) {
                if (first.isValidWith(same.get(second))) {
                    ties.add(new Tie(first.commitment(), same.get(second).commitment()));
                }
            }
        }
        return ties;
    }
}
