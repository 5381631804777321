package dev.rapport.ground.notice;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.Journal;
import dev.rapport.ground.journal.Subject;
import io.quarkus.arc.Arc;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;

/** Stands for the features that write to customers. */
public final class SentMessages {
    private SentMessages() {
    }

    /** A reply about a need, as if the person had sent it. */
    public static MessageView reply(Subject need, UUID person, String address, String language, String text) {
        return queue(new NewMessage(need, address, NewMessage.E_MAIL, language, "reply", Map.of("reference", "N-4TQ7-M2K", "text", text)), person);
    }

    static MessageView queue(NewMessage message, UUID person) {
        var clock = bean(Clock.class);
        return inTransaction(() -> bean(Messages.class).queue(message, new Actor(person, Set.of("agent"), null, clock.instant())));
    }

    /** Of a desk without a mail server. */
    public static Messages withoutMailServer() {
        return new Messages(bean(KnownTemplates.class), bean(MessageRepository.class), bean(Journal.class),
                new Post(bean(ReactiveMailer.class), Optional.empty(), Optional.empty()));
    }

    /** Sends all that is due, until nothing is left. */
    public static void sweep(Clock clock) {
        await(() -> bean(Outbox.class).sendDue(clock));
    }

    public static <T> T inTransaction(Supplier<Uni<T>> work) {
        return await(() -> Panache.withTransaction(work));
    }

    public static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    public static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
