package dev.rapport.ground.notice;

import java.net.IDN;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.SMTPException;
import io.vertx.ext.mail.mailencoder.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;

/** Hands messages to the mail server, and reads its reply. Logs say which message it was, never to whom. */
@ApplicationScoped
class Post {
    private static final Logger LOG = Logger.getLogger(Post.class);
    /** Less than until the next attempt, which somebody else would make. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** How the mailer begins what it says where the server refused the command RCPT or the text after DATA. */
    private static final List<String> ABOUT_THE_MESSAGE = List.of("recipient address not accepted", "sending data failed");
    /** RFC 3463, X.7: security or policy; or in words, that the server does not take mail from us to others. */
    private static final Pattern ABOUT_RIGHTS = Pattern.compile("\\b5\\.7\\.|\\brelay", Pattern.CASE_INSENSITIVE);

    private final ReactiveMailer mailer;
    private final boolean isOpen;
    private final String domain;

    Post(ReactiveMailer mailer, @ConfigProperty(name = "rapport.mail.host") Optional<String> host,
            @ConfigProperty(name = "quarkus.mailer.from") Optional<String> from) {
        this.mailer = mailer;
        this.isOpen = host.isPresent();
        this.domain = from.orElse("").replaceFirst(".*@", "");
    }

    /** What the mail server did with a message. */
    enum Outcome {
        TAKEN,
        /** For good: another attempt would be refused as well. */
        REFUSED,
        /** This one, for now; or until somebody lets us write to others. */
        LATER,
        /** Or does not know us: nothing else would be taken either. */
        AWAY
    }

    /** @param code with which it was not taken */
    record Reply(Outcome outcome, String code) {
    }

    /** Whether there is a mail server. */
    boolean isOpen() {
        return isOpen;
    }

    Uni<Reply> send(Letter letter) {
        return Uni.createFrom().item(() -> mail(letter)).chain(mail -> mailer.send(mail))
                .ifNoItem().after(PATIENCE).fail()
                .replaceWith(new Reply(Outcome.TAKEN, ""))
                .onFailure().invoke(failure -> LOG.warnf("Message %s was not taken by the mail server: %s", letter.id(), reason(failure)))
                .onFailure().recoverWithItem(Post::reply);
    }

    /** Sent twice, after a process that ended in between, it has the same id: mail systems and people see that it is one. */
    private Mail mail(Letter letter) {
        return Mail.withText(readable(letter.address()), letter.subject(), letter.body())
                .addHeader("Message-ID", "<" + letter.id() + "@" + domain + ">")
                .addHeader("Content-Language", letter.language());
    }

    static Reply reply(Throwable failure) {
        return failure instanceof SMTPException refused ? new Reply(outcome(refused), "" + refused.getReplyCode())
                : failure instanceof Unaddressable ? new Reply(Outcome.REFUSED, Unaddressable.CODE) : new Reply(Outcome.AWAY, "");
    }

    /** Only a refusal of the recipient or of the text ends a message: what speaks of the server or of us passes once settings are right. */
    private static Outcome outcome(SMTPException refused) {
        var code = refused.getReplyCode();
        if (ABOUT_THE_MESSAGE.stream().noneMatch(refused.getMessage()::startsWith) || isAboutUs(code)) {
            return Outcome.AWAY;
        }
        return code < 500 || ABOUT_RIGHTS.matcher(refused.getMessage()).find() ? Outcome.LATER : Outcome.REFUSED;
    }

    /** RFC 5321, section 4.2.2, and RFC 4954, section 4.7, whatever the command was. */
    private static boolean isAboutUs(int code) {
        return code == 421 || code == 454 || code == 500 || code >= 502 && code <= 504 || code >= 530 && code < 540;
    }

    /** With the domain as every mail server reads it, whatever letters it is written in. */
    private static String readable(String address) {
        try {
            var domain = address.indexOf('@') + 1;
            return new EmailAddress(address.substring(0, domain) + IDN.toASCII(address.substring(domain))).getEmail();
        } catch (IllegalArgumentException unreadable) {
            throw new Unaddressable();
        }
    }

    /** The server's own words may repeat the address. */
    private static String reason(Throwable failure) {
        return failure instanceof SMTPException refused ? "reply " + refused.getReplyCode() : failure.getClass().getSimpleName();
    }

    /** The mailer cannot write to the address, now or ever. */
    static final class Unaddressable extends RuntimeException {
        /** RFC 3463: bad destination mailbox address syntax. */
        private static final String CODE = "5.1.3";
        private static final long serialVersionUID = 1;
    }
}
