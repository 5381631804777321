package dev.rapport.ground.notice;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.journal.Journal;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes of templates; messages keep the version that they were written by. */
@ApplicationScoped
@WithTransaction
public class TemplateService {
    private final TemplateRepository templates;
    private final Journal journal;

    TemplateService(TemplateRepository templates, Journal journal) {
        this.templates = templates;
        this.journal = journal;
    }

    /** Makes the next version of a template. */
    public Uni<TemplateView> revise(String key, ExpectedVersion expected, NewTemplateVersion version, Actor actor) {
        return templates.require(key)
                .invoke(current -> expected.check(current.version()))
                .map(current -> current.next(version.texts(), actor))
                .chain(templates::persistAndFlush)
                .call(next -> journal.record(next.revised(), actor))
                .map(Template::view);
    }
}
