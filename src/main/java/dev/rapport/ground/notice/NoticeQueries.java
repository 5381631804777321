package dev.rapport.ground.notice;

import java.util.Map;
import java.util.UUID;

import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of notices, each by the person it is for. */
@ApplicationScoped
@WithSession
public class NoticeQueries {
    private static final String MINE = "from Notice n where n.personId = :person";
    private static final String UNREAD = " and n.readAt is null";
    private static final String PAGE = " and (n.at, n.id) < (:at, :id) order by n.at desc, n.id desc";

    private final NoticeRepository notices;

    NoticeQueries(NoticeRepository notices) {
        this.notices = notices;
    }

    /** The person's notices, the latest first. */
    public Uni<Page<NoticeView>> list(UUID person, boolean unread, Paging paging) {
        var mine = unread ? MINE + UNREAD : MINE;
        var after = paging.after(Cursor.LATEST);
        return notices.find(mine + PAGE, Map.of("person", person, "at", after.instant(), "id", after.id()))
                .range(0, paging.limit()).list()
                .map(rows -> Page.of(rows.stream().map(Notice::view).toList(), paging, row -> Cursor.of(row.at(), row.id())))
                .chain(page -> page.counted(paging, () -> notices.count(mine, Map.of("person", person))));
    }
}
