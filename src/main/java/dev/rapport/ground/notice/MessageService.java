package dev.rapport.ground.notice;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.journal.Journal;
import dev.rapport.ground.team.Absences;
import dev.rapport.ground.team.TeamQueries;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What becomes of messages: as the outbox finds, and as those report who hear from the customer's mail system. */
@ApplicationScoped
@WithTransaction
public class MessageService {
    private static final String BOUNCED = "message-bounced";
    private static final String FAILED = "message-failed";

    private final MessageRepository messages;
    private final Notices notices;
    private final TeamQueries teams;
    private final Absences absences;
    private final Journal journal;

    MessageService(MessageRepository messages, Notices notices, TeamQueries teams, Absences absences, Journal journal) {
        this.messages = messages;
        this.notices = notices;
        this.teams = teams;
        this.absences = absences;
        this.journal = journal;
    }

    /** The customer's mail system has it. */
    public Uni<MessageView> reportDelivery(UUID id, ExpectedVersion expected, Actor actor) {
        return messages.require(id, expected, actor)
                .call(message -> journal.record(message.deliver(actor.at()), actor))
                .call(messages::flush)
                .map(Message::view);
    }

    /** It came back; whoever sent it is told, or who stands in for them. */
    public Uni<MessageView> reportBounce(UUID id, ExpectedVersion expected, NewBounce bounce, Actor actor) {
        return messages.require(id, expected, actor)
                .call(message -> bounced(message, bounce.code(), actor))
                .call(messages::flush)
                .map(Message::view);
    }

    /** The mail server took it. */
    Uni<Void> sent(UUID id, Actor actor) {
        return ifQueued(id, message -> journal.record(message.send(actor.at()), actor));
    }

    /** The mail server refused it for good. */
    Uni<Void> refused(UUID id, String code, Actor actor) {
        return ifQueued(id, message -> bounced(message, code, actor));
    }

    /** It was tried often enough. */
    Uni<Void> gaveUp(UUID id, Actor actor) {
        return ifQueued(id, message -> journal.record(message.fail(actor.at()), actor).chain(() -> told(message, FAILED, actor)));
    }

    /** A report may have been faster than the answer of the mail server. */
    private Uni<Void> ifQueued(UUID id, Function<Message, Uni<Void>> step) {
        return messages.require(id).chain(message -> message.isQueued() ? step.apply(message) : Uni.createFrom().voidItem());
    }

    private Uni<Void> bounced(Message message, @Nullable String code, Actor actor) {
        return journal.record(message.bounce(code, actor.at()), actor).chain(() -> told(message, BOUNCED, actor));
    }

    private Uni<Void> told(Message message, String kind, Actor actor) {
        return senders(message, actor).map(people -> people.stream().map(person -> notice(person, kind, message)).toList())
                .chain(all -> notices.tellAll(all, actor));
    }

    /** What the desk wrote by itself is a matter of those who supervise the item's team. */
    private Uni<List<UUID>> senders(Message message, Actor actor) {
        var about = message.about();
        return Actor.isDesk(message.byId()) ? teams.supervisorsOf(about.itemId(), Objects.requireNonNull(about.teamId()))
                : absences.standIn(message.byId(), actor.at()).map(List::of);
    }

    /** Where who stands in does not see it, the sender is told after all. */
    private static NewNotice notice(UUID person, String kind, Message message) {
        return new NewNotice(person, message.byId(), kind, message.about(), Map.of("messageId", message.id().toString()));
    }
}
