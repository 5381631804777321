package dev.rapport.serve.procedure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How needs went through a version of a procedure (S1 3.3).
 *
 * @param number of the version
 * @param needs received in the period, seen by who asks, that follow it
 */
public record ProcedureFiguresView(UUID procedureId, int number, Instant from, Instant until, long needs, List<StepFigures> steps) {
}
