package dev.rapport.ground.job;

import java.util.function.Function;

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
        return take(wanted, path, actor, file -> service.begin(wanted.teamId(), file, actor));
    }

    /** Keeps a file and asks for an import with it; where that is refused nothing of the file stays. */
    <T> Uni<T> take(NewImport wanted, String path, Actor actor, Function<ImportFile, Uni<T>> asking) {
        return checks.check(wanted, path, actor).chain(file -> files.keep(file.kept(), path, actor.at())
                .chain(() -> asking.apply(file))
                .onFailure().call(() -> files.drop(file.kept())));
    }
}
