package dev.rapport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * The mail server of the tests, whose mails {@link Mailbox} finds. It refuses addresses that begin with {@code refused} for good
 * and those that begin with {@code denied} as none of its own; one that begins with {@code later} it refuses the first time, and
 * the first time that one begins with {@code away} it is away.
 */
public class MailReceiver implements QuarkusTestResourceLifecycleManager {
    private final GreenMail server = new Server();

    @Override
    public Map<String, String> start() {
        try {
            Mailbox.FOLDER.keep(server);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        server.start();
        return Map.of("quarkus.mailer.port", "" + server.getSmtp().getPort());
    }

    @Override
    public void stop() {
        server.stop();
    }

    private static final class Server extends GreenMail {
        private Server() {
            super(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        }

        @Override
        protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers usual) {
            return super.createServices(setups, new Managers() {
                @Override
                public SmtpManager getSmtpManager() {
                    return new Choosy(usual);
                }
            });
        }
    }

    private static final class Choosy extends SmtpManager {
        private static final Set<String> KNOWN = new HashSet<>();

        private Choosy(Managers usual) {
            super(usual.getImapHostManager(), usual.getUserManager());
        }

        @Override
        public String checkRecipient(SmtpState state, MailAddress recipient) {
            var address = recipient.getEmail();
            var isNew = KNOWN.add(address);
            return address.startsWith("refused") ? "550 5.1.1 There is no mailbox " + address
                    : address.startsWith("denied") ? "554 5.7.1 Relay access denied"
                    : isNew && address.startsWith("later") ? "451 Not now"
                    : isNew && address.startsWith("away") ? "421 Closing" : null;
        }
    }
}
