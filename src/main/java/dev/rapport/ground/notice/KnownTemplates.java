package dev.rapport.ground.notice;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.cache.CacheResult;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The templates that count, as they were at most a few seconds ago; joins the session of whoever sends. */
@ApplicationScoped
@WithSession
class KnownTemplates {
    private final TemplateRepository templates;

    KnownTemplates(TemplateRepository templates) {
        this.templates = templates;
    }

    @CacheResult(cacheName = "known-templates")
    Uni<TemplateView> current(String key) {
        return templates.current(key)
                .onItem().ifNull().failWith(() -> Refusal.at("/template", ErrorCode.REFERENCE_UNKNOWN, "There is no such template."))
                .map(Template::view);
    }
}
