package dev.rapport.edge.development;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** The mail server of a developer's machine: it takes every mail and sends none on. It runs until the process ends, through live reloads too. */
final class DevelopmentMail {
    static final MailFolder FOLDER = new MailFolder(Path.of(".rapport", "mail"));
    /** A property of the process, since a live reload forgets every class of ours. */
    private static final String PORT = "rapport.development.mail-port";
    private static final String LOOPBACK = "127.0.0.1";

    private DevelopmentMail() {
    }

    /** Starts it, unless it runs since before a live reload. */
    static void start() {
        if (System.getProperty(PORT) == null) {
            var server = new GreenMail(new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
            try {
                FOLDER.keep(server);
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
            server.start();
            System.setProperty(PORT, "" + server.getSmtp().getPort());
        }
    }
}
