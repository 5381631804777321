package dev.rapport.ground.job;

import dev.rapport.ground.auth.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes files in. */
@ApplicationScoped
public class ImportUploads {
    private final ImportChecks checks;
    private final ImportFiles files;
    private final ImportService service;

    ImportUploads(ImportChecks checks, ImportFiles files, ImportService service) {
        this.checks = checks;
        this.files = files;
        this.service = service;
    }

    /** Imports a file that lies on this machine. */
    public Uni<JobView> begin(NewImport wanted, String path, Actor actor) {
        return take(wanted, path, actor).chain(file -> service.begin(wanted.teamId(), file, actor));
    }

    /** Keeps a file for the import that will be asked for with it; opens no transaction around it. */
    Uni<ImportFile> take(NewImport wanted, String path, Actor actor) {
        return checks.check(wanted, path, actor).call(file -> files.keep(file.kept(), path, actor.at()));
    }
}
