package dev.rapport.ground.job;

import java.util.Map;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Chunks;
import dev.rapport.ground.team.TeamQueries;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Begins imports. */
@ApplicationScoped
@WithTransaction
public class ImportService {
    private final Jobs jobs;
    private final ImportStore store;
    private final TeamQueries teams;
    private final Chunks chunks;
    private final ImportChecks checks;

    ImportService(Jobs jobs, ImportStore store, TeamQueries teams, Chunks chunks, ImportChecks checks) {
        this.jobs = jobs;
        this.store = store;
        this.teams = teams;
        this.chunks = chunks;
        this.checks = checks;
    }

    /** Imports a file that lies on this machine. */
    public Uni<JobView> begin(NewImport wanted, String path, Actor actor) {
        return checks.check(wanted, path).chain(file -> begin(wanted, file, actor));
    }

    /** Keeps the file, which was checked before, and asks for the job that will import it. */
    Uni<JobView> begin(NewImport wanted, ImportFile file, Actor actor) {
        return teams.requireSeen(wanted.teamId(), "/teamId", actor)
                .chain(() -> jobs.ask(new NewJob(ImportKind.KIND, wanted.teamId(), Map.of(), file.size(), "imports"), actor))
                .call(job -> store.begin(job.id(), file))
                .call(job -> chunks.each(file.path(), (index, chunk) -> store.keep(job.id(), index, chunk)));
    }
}
