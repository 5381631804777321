package dev.rapport.serve.need;

import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.file.FileQueries;
import dev.rapport.ground.file.FileView;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads which files hang on a need; told to whoever may see the need. */
@ApplicationScoped
public class NeedFileQueries {
    private final NeedQueries needs;
    private final FileQueries files;

    NeedFileQueries(NeedQueries needs, FileQueries files) {
        this.needs = needs;
        this.files = files;
    }

    /** In the order in which they were uploaded. */
    public Uni<Page<FileView>> list(UUID need, Paging paging, Actor actor) {
        return needs.find(need.toString(), actor).chain(seen -> files.ofItem(need, paging, actor));
    }
}
