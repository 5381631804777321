package dev.rapport.ground.notice;

import java.time.Clock;
import java.util.UUID;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Rows;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Sends what is queued, on any number of replicas at once. Whoever takes a message sets its next attempt at the same time, so
 * nobody else takes it meanwhile, and where the process ends before it could write down what became of it, it is tried again:
 * at least once, and recognisable by its {@code Message-ID}.
 */
@ApplicationScoped
class Outbox {
    static final int MOST_ATTEMPTS = 16;

    private static final Logger LOG = Logger.getLogger(Outbox.class);
    /** After 1, 2, 4 ... minutes, at last every 6 hours: for about two days. */
    private static final String TAKE = """
            update message set attempts = attempts + 1, version = version + 1,
                   next_attempt_at = $1 + make_interval(secs => least(60 * power(2, attempts), 21600))
             where id = (select m.id from message m where m.status = 'QUEUED' and m.next_attempt_at <= $1
                          order by m.next_attempt_at, m.id limit 1 for update skip locked)
            returning id, address, language, subject, body, attempts""";

    private final Pool pool;
    private final Post post;
    private final MessageService messages;
    private final Clock clock;

    Outbox(Pool pool, Post post, MessageService messages, Clock clock) {
        this.pool = pool;
        this.post = post;
        this.messages = messages;
        this.clock = clock;
    }

    void warn(@Observes StartupEvent start) {
        if (!post.isOpen()) {
            LOG.warn("No mail is sent: people tell customers until RAPPORT_MAIL_HOST says where the mail server is.");
        }
    }

    @Scheduled(every = "5s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return post.isOpen() ? sendDue(clock) : Uni.createFrom().voidItem();
    }

    /** Sends what is due, one after the other, until nothing is left or the mail server is away. */
    Uni<Void> sendDue(Clock time) {
        return Multi.createBy().repeating()
                .uni(() -> pool.preparedQuery(TAKE).execute(Tuple.of(Rows.parameter(time.instant()))).map(Rows::firstOrNull)
                        .chain(row -> tried(row, time)))
                .whilst(more -> more)
                .collect().last().replaceWithVoid();
    }

    private Uni<Boolean> tried(@Nullable Row row, Clock time) {
        if (row == null) {
            return Uni.createFrom().item(false);
        }
        var id = row.getUUID("id");
        return row.getInteger("attempts") > MOST_ATTEMPTS ? messages.gaveUp(id, now(time)).replaceWith(true)
                : post.send(letter(row)).chain(reply -> written(id, reply, time));
    }

    private Uni<Boolean> written(UUID id, Post.Reply reply, Clock time) {
        return switch (reply.outcome()) {
            case TAKEN -> messages.sent(id, now(time)).replaceWith(true);
            case REFUSED -> messages.refused(id, reply.code(), now(time)).replaceWith(true);
            case LATER -> Uni.createFrom().item(true);
            case AWAY -> Uni.createFrom().item(false);
        };
    }

    private static Letter letter(Row row) {
        return new Letter(row.getUUID("id"), row.getString("address"), row.getString("language"), row.getString("subject"), row.getString("body"));
    }

    private static Actor now(Clock time) {
        return Actor.desk(time.instant());
    }
}
