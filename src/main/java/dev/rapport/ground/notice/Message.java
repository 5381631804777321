package dev.rapport.ground.notice;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Sha256;
import dev.rapport.ground.http.Versioned;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Languages;
import dev.rapport.ground.problem.Patterns;
import dev.rapport.ground.problem.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What was really written to a customer. Attempts are counted by {@link Outbox}, past the entity. */
@Entity
class Message extends Versioned {
    static final String TYPE = "message";

    private String aboutType;
    private UUID aboutId;
    private UUID itemId;
    private @Nullable UUID customerId;
    private UUID teamId;
    private String address;
    private String channel;
    private String language;
    private String template;
    private int templateVersion;
    private String subject;
    private String body;
    private byte[] hash;
    @Enumerated(EnumType.STRING)
    private MessageStatus status;
    private int attempts;
    private @Nullable Instant nextAttemptAt;
    private UUID byId;
    private Instant queuedAt;
    private @Nullable Instant sentAt;
    private @Nullable Instant deliveredAt;
    private @Nullable Instant endedAt;
    private @Nullable String refusedWith;

    @SuppressWarnings("NullAway.Init")
    protected Message() {
    }

    Message(NewMessage message, TemplateView by, Actor actor) {
        requireSendable(message, by);
        var about = message.about();
        this.aboutType = about.type();
        this.aboutId = about.id();
        this.itemId = about.itemId();
        this.customerId = about.customerId();
        this.teamId = Objects.requireNonNull(about.teamId());
        this.address = message.address();
        this.channel = message.channel();
        this.language = Languages.best(message.language(), Languages.OF_DESK).getLanguage();
        this.template = by.key();
        this.templateVersion = (int) by.version();
        this.subject = Rendering.subject(by.texts().in(language), message.slots());
        this.body = Rendering.body(by.texts().in(language), message.slots());
        this.hash = Sha256.of(subject + "\n\n" + body);
        this.status = MessageStatus.QUEUED;
        this.nextAttemptAt = actor.at();
        this.byId = actor.id();
        this.queuedAt = actor.at();
    }

    private static void requireSendable(NewMessage message, TemplateView by) {
        if (!message.channel().equals(by.channel())) {
            throw Refusal.at("/channel", ErrorCode.INVALID, "Messages of this template go by " + by.channel() + ".");
        }
        if (!message.address().matches(Patterns.EMAIL)) {
            throw Refusal.at("/address", ErrorCode.INVALID, "This is no e-mail address.");
        }
        Rendering.requireValues(by.slots(), message.slots());
    }

    MessageEvent queued() {
        return new MessageEvent.Queued(asSubject(), aboutType, aboutId, template, templateVersion, channel, language);
    }

    MessageEvent send(Instant at) {
        step(MessageStatus.SENT);
        sentAt = at;
        return new MessageEvent.Sent(asSubject(), aboutType, aboutId, template, attempts);
    }

    MessageEvent deliver(Instant at) {
        step(MessageStatus.DELIVERED);
        deliveredAt = at;
        return new MessageEvent.Delivered(asSubject(), aboutType, aboutId, template);
    }

    /** @param code of the reply or report that says why, where there is one */
    MessageEvent bounce(@Nullable String code, Instant at) {
        step(MessageStatus.BOUNCED);
        endedAt = at;
        refusedWith = code;
        return new MessageEvent.Bounced(asSubject(), aboutType, aboutId, template, byId, code);
    }

    MessageEvent fail(Instant at) {
        step(MessageStatus.FAILED);
        endedAt = at;
        return new MessageEvent.Failed(asSubject(), aboutType, aboutId, template, byId, attempts);
    }

    private void step(MessageStatus next) {
        if (!status.leadsTo(next)) {
            throw new Refusal(ErrorCode.MESSAGE_STATE, "The message is " + status + ".");
        }
        status = next;
        nextAttemptAt = null;
    }

    boolean isQueued() {
        return status == MessageStatus.QUEUED;
    }

    UUID byId() {
        return byId;
    }

    /** What it is about, for who is told that it did not arrive. */
    Subject about() {
        return new Subject(aboutType, aboutId, itemId, customerId, teamId);
    }

    private Subject asSubject() {
        return about().part(TYPE, id());
    }

    MessageView view() {
        return new MessageView(id(), version(), aboutType, aboutId, itemId, customerId, address, channel, language, template, templateVersion,
                subject, body, HexFormat.of().formatHex(hash), status, attempts, nextAttemptAt, byId, queuedAt, sentAt, deliveredAt, endedAt,
                refusedWith);
    }
}
