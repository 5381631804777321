package dev.rapport.serve.assistance;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.journal.Subject;
import dev.rapport.rules.promise.OnCall;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** On call are those who are designated so, in their hours; whoever is away has somebody stand in. */
@ApplicationScoped
class DeskOnCall implements OnCall {
    private final Candidates candidates;

    DeskOnCall(Candidates candidates) {
        this.candidates = candidates;
    }

    @Override
    public Uni<@Nullable UUID> who(Subject item, Instant at) {
        return candidates.onCall(item, at);
    }
}
