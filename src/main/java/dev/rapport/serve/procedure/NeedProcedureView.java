package dev.rapport.serve.procedure;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How a need goes through its procedure.
 *
 * @param procedureId none where no procedure of its kind was published when the need was recorded
 * @param number of the version that it follows
 */
public record NeedProcedureView(UUID needId, @Nullable UUID procedureId, @Nullable Integer number, List<StepView> steps) {
}
