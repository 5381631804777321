package dev.rapport.rules.policy;

import java.util.HashSet;
import java.util.List;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;

/** The clauses of a version, as one value of a column: the driver keeps objects only. */
record Wording(List<Clause> clauses) {

    /** What is drafted; each number once. */
    static Wording drafted(PolicyDraft draft) {
        var numbers = new HashSet<String>();
        for (var index = 0; index < draft.clauses().size(); index++) {
            if (!numbers.add(draft.clauses().get(index).number())) {
                throw Refusal.at("/clauses/" + index + "/number", ErrorCode.INVALID, "Another clause has this number.");
            }
        }
        return new Wording(draft.clauses().stream().map(NewClause::drafted).toList());
    }

    PolicyDraft asDraft() {
        return new PolicyDraft(clauses.stream().map(Clause::asDrafted).toList());
    }
}
