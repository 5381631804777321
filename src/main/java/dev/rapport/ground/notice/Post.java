package dev.rapport.ground.notice;

import java.time.Duration;
import java.util.Optional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;

/** Hands messages to the mail server, and reads its reply. Logs say which message it was, never to whom. */
@ApplicationScoped
class Post {
    private static final Logger LOG = Logger.getLogger(Post.class);
    /** Less than until the next attempt, which somebody else would make. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ReactiveMailer mailer;
    private final String domain;

    Post(ReactiveMailer mailer, @ConfigProperty(name = "quarkus.mailer.from") Optional<String> from) {
        this.mailer = mailer;
        this.domain = from.orElse("").replaceFirst(".*@", "");
    }

    /** What the mail server did with a message. */
    enum Outcome {
        TAKEN,
        /** For good: another attempt would be refused as well. */
        REFUSED,
        /** This one, for now. */
        LATER,
        /** Or does not know us: nothing else would be taken either. */
        AWAY
    }

    /** @param code with which it was not taken */
    record Reply(Outcome outcome, String code) {
    }

    Uni<Reply> send(Letter letter) {
        return mailer.send(mail(letter))
                .ifNoItem().after(PATIENCE).fail()
                .replaceWith(new Reply(Outcome.TAKEN, ""))
                .onFailure().invoke(failure -> LOG.warnf("Message %s was not taken by the mail server: %s", letter.id(), reason(failure)))
                .onFailure().recoverWithItem(Post::reply);
    }

    /** Sent twice, after a process that ended in between, it has the same id: mail systems and people see that it is one. */
    private Mail mail(Letter letter) {
        return Mail.withText(letter.address(), letter.subject(), letter.body())
                .addHeader("Message-ID", "<" + letter.id() + "@" + domain + ">")
                .addHeader("Content-Language", letter.language());
    }

    static Reply reply(Throwable failure) {
        return failure instanceof SMTPException refused ? new Reply(outcome(refused.getReplyCode()), "" + refused.getReplyCode())
                : new Reply(Outcome.AWAY, "");
    }

    /** RFC 5321, section 4.2.2, and RFC 4954, section 4.7: what speaks of the server or of us is not about the message. */
    private static Outcome outcome(int code) {
        if (code == 421 || code == 454 || code >= 500 && code <= 504 || code >= 530 && code < 540) {
            return Outcome.AWAY;
        }
        return code >= 500 ? Outcome.REFUSED : Outcome.LATER;
    }

    /** The server's own words may repeat the address. */
    private static String reason(Throwable failure) {
        return failure instanceof SMTPException refused ? "reply " + refused.getReplyCode() : failure.getClass().getSimpleName();
    }
}
