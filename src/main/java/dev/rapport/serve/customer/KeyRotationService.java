package dev.rapport.serve.customer;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.job.JobView;
import dev.rapport.ground.job.Jobs;
import dev.rapport.ground.job.NewJob;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Begins key rotations. */
@ApplicationScoped
@WithTransaction
public class KeyRotationService {
    private final KeyRotation rotation;
    private final Jobs jobs;

    KeyRotationService(KeyRotation rotation, Jobs jobs) {
        this.rotation = rotation;
        this.jobs = jobs;
    }

    /** Asks for the job that seals all customers' keys with the master key that is the first one now. */
    public Uni<JobView> begin(Actor actor) {
        return rotation.left().chain(count -> jobs.ask(new NewJob(KeyRotation.KIND, null, rotation.parameters(), count, null), actor));
    }
}
