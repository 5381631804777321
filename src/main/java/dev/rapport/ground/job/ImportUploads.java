package dev.rapport.ground.job;

import java.util.function.Function;
import java.util.function.Supplier;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.problem.Refusal;
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
        return take(wanted, path, actor, () -> Uni.createFrom().item(false), file -> service.begin(wanted.teamId(), file, actor));
    }

    /**
     * Keeps a file and asks for an import with it; where that is refused nothing of the file stays. Where it fails otherwise nobody knows
     * whether the import was committed, so the file waits until it is clear that none came.
     *
     * @param isRepeated whether asking answers as it did before, and needs no file
     */
    <T> Uni<T> take(NewImport wanted, String path, Actor actor, Supplier<Uni<Boolean>> isRepeated, Function<ImportFile, Uni<T>> asking) {
        return checks.check(wanted, path, actor).chain(file -> isRepeated.get().chain(again -> again ? asking.apply(file)
                : files.keep(file.kept(), path, actor.at()).onFailure().call(() -> files.drop(file.kept()))
                        .chain(() -> asking.apply(file).onFailure(Refusal.class).call(() -> files.drop(file.kept())))));
    }
}
