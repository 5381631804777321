package dev.rapport.serve.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/** The steps of a version in their order, as one value of a column: the driver keeps objects only. */
record Steps(List<Step> all) {

    /** What is drafted, held against what a limit may be. */
    static Steps drafted(ProcedureDraft draft) {
        var steps = draft.steps();
        IntStream.range(0, steps.size()).filter(index -> steps.get(index).allowed() != null)
                .forEach(index -> steps.get(index).allowed().check("/steps/" + index + "/allowed"));
        return new Steps(IntStream.range(0, steps.size()).mapToObj(index -> Step.of(index + 1, steps.get(index))).toList());
    }

    ProcedureDraft asDraft() {
        return new ProcedureDraft(all.stream().map(Step::asDrafted).toList());
    }

    /** By the field of a draft the clause that it names. */
    Map<String, UUID> clauses() {
        var clauses = new TreeMap<String, UUID>();
        all.stream().filter(step -> step.clauseId() != null)
                .forEach(step -> clauses.put("/steps/" + (step.number() - 1) + "/clauseId", step.clauseId()));
        return clauses;
    }

    Optional<Step> find(int number) {
        return all.stream().filter(step -> step.number() == number).findFirst();
    }
}
