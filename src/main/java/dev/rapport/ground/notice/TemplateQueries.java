package dev.rapport.ground.notice;

import java.util.Map;

import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.journal.OpenSubject;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of templates, which are the same for all of the desk. */
@ApplicationScoped
@WithSession
public class TemplateQueries implements OpenSubject {
    private static final String LIST = """
            from Template t where t.key > :key and t.version = (select max(o.version) from Template o where o.key = t.key) order by t.key""";

    private final TemplateRepository templates;

    TemplateQueries(TemplateRepository templates) {
        this.templates = templates;
    }

    @Override
    public String type() {
        return Template.TYPE;
    }

    /** The version that counts. */
    public Uni<TemplateView> current(String key) {
        return templates.require(key).map(Template::view);
    }

    /** A version that counts or counted. */
    public Uni<TemplateView> version(String key, int version) {
        return templates.require(key, version).map(Template::view);
    }

    /** The versions that count, by key. */
    public Uni<Page<TemplateView>> list(Paging paging) {
        return templates.find(LIST, Map.of("key", paging.after(Cursor.FIRST).value())).range(0, paging.limit()).list()
                .map(rows -> Page.of(rows.stream().map(Template::view).toList(), paging, row -> new Cursor(row.key(), row.id())))
                .chain(page -> page.counted(paging, () -> templates.count("version", 1)));
    }
}
