package dev.rapport.rules.standard;

import dev.rapport.ground.auth.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells which commitments would apply, from standards as they are and not as they are remembered. */
@ApplicationScoped
class TrialQueries {
    private final CommitmentQueries commitments;
    private final KnownKinds kinds;

    TrialQueries(CommitmentQueries commitments, KnownKinds kinds) {
        this.commitments = commitments;
        this.kinds = kinds;
    }

    Uni<TrialView> run(NewTrial trial, Actor actor) {
        var at = trial.at() == null ? actor.at() : trial.at();
        kinds.require(trial.situation().asDimensions(), "/situation");
        return commitments.current().map(all -> TrialView.of(at, all.explained(trial.situation(), at)));
    }
}
