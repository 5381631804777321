package dev.rapport.serve.procedure;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.rules.calendar.Limit;

/** A step of one version of a procedure. */
public record Step(int number, String name, String expected, @Nullable Limit allowed, @Nullable UUID clauseId, boolean mandatory,
        @Nullable StepTrigger completedBy) {

    static Step of(int number, NewStep step) {
        return new Step(number, step.name(), step.expected(), step.allowed(), step.clauseId(), step.mandatory(), step.completedBy());
    }

    NewStep asDrafted() {
        return new NewStep(name, expected, allowed, clauseId, mandatory, completedBy);
    }
}
