package dev.rapport.ground.job;

import java.util.Map;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Begins imports. */
@ApplicationScoped
@WithTransaction
class ImportService {
    private final Jobs jobs;
    private final ImportStore store;

    ImportService(Jobs jobs, ImportStore store) {
        this.jobs = jobs;
        this.store = store;
    }

    /** Asks for the job that will import a file, which was checked and kept before. */
    Uni<JobView> begin(UUID team, ImportFile file, Actor actor) {
        return jobs.ask(new NewJob(ImportKind.KIND, team, Map.of(), file.size(), "imports"), actor).call(job -> store.begin(job.id(), file));
    }
}
