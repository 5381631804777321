package dev.rapport;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import dev.rapport.edge.development.MailFolder;
import dev.rapport.edge.development.ReceivedMail;

/** The mails that arrived during tests. Each test writes to addresses of its own. */
public final class Mailbox {
    static final MailFolder FOLDER = new MailFolder(Path.of("target", "mail"));

    private Mailbox() {
    }

    /** An address that nobody else writes to; its beginning says what {@link MailReceiver} does with it. */
    public static String address(String beginning) {
        return beginning + "-" + UUID.randomUUID() + "@example.org";
    }

    /** The latest first. */
    public static List<ReceivedMail> to(String address) {
        return FOLDER.mails().stream().filter(mail -> mail.to().contains(address)).toList();
    }
}
