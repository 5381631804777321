package dev.rapport.ground.notice;

import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Marks of the person's own notices; what one has read is no fact of the desk, so no event tells it. */
@ApplicationScoped
@WithTransaction
public class NoticeService {
    private final NoticeRepository notices;

    NoticeService(NoticeRepository notices) {
        this.notices = notices;
    }

    public Uni<NoticeView> read(UUID id, ExpectedVersion expected, Actor actor) {
        return notices.require(id, actor.id())
                .invoke(notice -> expected.check(notice.version()))
                .invoke(notice -> notice.read(actor.at()))
                .call(notices::flush)
                .map(Notice::view);
    }

    /** Those told up to the instant; what came later is still to be read. */
    public Uni<Void> readAll(NewNoticeReadings readings, Actor actor) {
        return notices.readUntil(readings.until(), actor.id(), actor.at()).replaceWithVoid();
    }
}
