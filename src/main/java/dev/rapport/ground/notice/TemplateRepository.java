package dev.rapport.ground.notice;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.Refusal;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores versions of templates. */
@ApplicationScoped
class TemplateRepository implements PanacheRepositoryBase<Template, UUID> {

    /** The version that counts; none where there is no such template. */
    Uni<@Nullable Template> current(String key) {
        return find("key = ?1 order by version desc", key).firstResult();
    }

    /** The version that counts, or 404. */
    Uni<Template> require(String key) {
        return current(key).onItem().ifNull().failWith(Refusal::notFound);
    }

    /** A version that counts or counted, or 404. */
    Uni<Template> require(String key, int version) {
        return find("key = ?1 and version = ?2", key, version).firstResult().onItem().ifNull().failWith(Refusal::notFound);
    }
}
