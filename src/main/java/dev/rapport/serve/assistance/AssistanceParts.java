package dev.rapport.serve.assistance;

import java.util.UUID;

import dev.rapport.ground.team.Part;
import dev.rapport.ground.team.Parts;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Who sees a need because they are asked for assistance with it; joins the transaction of the request. */
@ApplicationScoped
class AssistanceParts {
    private final Parts parts;

    AssistanceParts(Parts parts) {
        this.parts = parts;
    }

    /** Whoever is asked, and their deputy on duty, see the need; whoever was asked before no longer by that. */
    Uni<Void> show(AssistanceRequest request) {
        return end(request.needId())
                .chain(() -> Multi.createFrom().iterable(request.asked().people())
                        .onItem().transformToUniAndConcatenate(person -> parts.give(request.needId(), Part.ASKED, person))
                        .collect().last());
    }

    /** Nobody is asked any more. */
    Uni<Void> end(UUID need) {
        return parts.hand(need, Part.ASKED, null);
    }
}
