package dev.rapport.serve.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.rules.calendar.WorkingTime;

/** The version of a procedure that a need follows, and what became of its steps. */
record FollowedProcedure(Subject need, Instant receivedAt, UUID procedureId, UUID versionId, int version, Steps steps,
        Map<Integer, StepFact> facts) {

    /** The step, or 404. */
    Step require(int number) {
        return steps.find(number).orElseThrow(Refusal::notFound);
    }

    /** Refuses what is done already. */
    void requireUndone(int number) {
        if (facts.getOrDefault(number, StepFact.none(number)).doneAt() != null) {
            throw new Refusal(ErrorCode.STEP_DONE);
        }
    }

    NeedProcedureView view(WorkingTime calendar, Actor actor) {
        List<StepView> told = new Course(steps.all(), facts, receivedAt, calendar).at(actor.at());
        return new NeedProcedureView(need.id(), procedureId, version, told.stream().map(step -> step.toldTo(actor)).toList());
    }
}
