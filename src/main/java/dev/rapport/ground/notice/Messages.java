package dev.rapport.ground.notice;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.Journal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Sends messages to customers; joins the transaction of what they are about. */
@ApplicationScoped
public class Messages {
    private final KnownTemplates templates;
    private final MessageRepository messages;
    private final Journal journal;
    private final Post post;

    Messages(KnownTemplates templates, MessageRepository messages, Journal journal, Post post) {
        this.templates = templates;
        this.messages = messages;
        this.journal = journal;
        this.post = post;
    }

    /** Whether there is a mail server; what is queued where there is none waits for one, however long. */
    public boolean canSend() {
        return post.isOpen();
    }

    /** Writes a message by its template and keeps it; it is sent some seconds after the transaction, at least once. */
    public Uni<MessageView> queue(NewMessage message, Actor actor) {
        return templates.current(message.template())
                .chain(template -> messages.add(new Message(message, template, actor)))
                .call(queued -> journal.record(queued.queued(), actor))
                .map(Message::view);
    }
}
