package dev.rapport.rules.policy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The clauses that a policy ever had, by number, and what becomes of them when a version is published. */
final class ClauseRegister {
    private final UUID policyId;
    private final Map<String, PolicyClause> byNumber = new TreeMap<>();

    ClauseRegister(UUID policyId, List<PolicyClause> known) {
        this.policyId = policyId;
        known.forEach(clause -> byNumber.put(clause.number(), clause));
    }

    /** Clauses that would be citable after the time from which the wording holds, which leaves them out. */
    Set<UUID> dropped(Wording next, Instant from) {
        return without(next).filter(clause -> clause.isHeldAfter(from)).map(PolicyClause::id).collect(Collectors.toSet());
    }

    /** Clauses that no version had before, to be stored. */
    List<PolicyClause> add(Wording next) {
        var added = next.clauses().stream().map(Clause::number).filter(number -> !byNumber.containsKey(number))
                .map(number -> new PolicyClause(policyId, number)).toList();
        added.forEach(clause -> byNumber.put(clause.number(), clause));
        return added;
    }

    /** The wording with the ids by which its clauses are cited from then on. */
    Wording publish(Wording next, int version, Instant from, Instant now) {
        without(next).forEach(clause -> clause.drop(from));
        next.clauses().forEach(clause -> byNumber.get(clause.number()).hold(version, from, now));
        return new Wording(next.clauses().stream().map(clause -> clause.published(byNumber.get(clause.number()).id())).toList());
    }

    private Stream<PolicyClause> without(Wording next) {
        var numbers = next.clauses().stream().map(Clause::number).collect(Collectors.toSet());
        return byNumber.values().stream().filter(clause -> !numbers.contains(clause.number()));
    }
}
