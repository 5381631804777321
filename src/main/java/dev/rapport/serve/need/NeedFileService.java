package dev.rapport.serve.need;

import java.util.List;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.file.FileService;
import dev.rapport.ground.http.ExpectedVersion;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Hangs files on needs. */
@ApplicationScoped
@WithTransaction
public class NeedFileService {
    private final NeedAct act;
    private final FileService files;

    NeedFileService(NeedAct act, FileService files) {
        this.act = act;
        this.files = files;
    }

    /** Hangs files on a need that whoever uploaded them sees. */
    public Uni<NeedView> attach(UUID id, ExpectedVersion expected, NewFiles wanted, Actor actor) {
        return act.load(id, expected, actor)
                .invoke(need -> need.begin(NeedVerb.ATTACH, actor))
                .call(need -> attach(need, wanted.files(), actor))
                .chain(need -> act.told(need, actor));
    }

    Uni<Void> attach(Need need, List<UUID> wanted, Actor actor) {
        return files.attach(wanted, need.asSubject(), actor);
    }
}
