package dev.rapport.edge.development;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import com.icegreen.greenmail.util.GreenMail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/** Where a mail server that sends nothing on keeps what it received: a file each, so that it outlives reloads and restarts. */
public record MailFolder(Path path) {
    private static final String SUFFIX = ".eml";

    /** Starts to keep what the server receives. */
    public void keep(GreenMail server) throws IOException {
        Files.createDirectories(path);
        var users = server.getUserManager();
        var usual = users.getMessageDeliveryHandler();
        users.setMessageDeliveryHandler((mail, address) -> {
            write(mail.getMessage());
            return usual.handle(mail, address);
        });
    }

    private void write(MimeMessage mail) throws MessagingException {
        try (var file = Files.newOutputStream(path.resolve(UUID.randomUUID() + SUFFIX))) {
            mail.writeTo(file);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** The latest first. */
    public List<ReceivedMail> mails() {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (var files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted(Comparator.comparing(MailFolder::arrived).reversed())
                    .map(MailFolder::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long arrived(Path file) {
        return file.toFile().lastModified();
    }

    private static ReceivedMail read(Path file) {
        try (var content = Files.newInputStream(file)) {
            var mail = new MimeMessage((Session) null, content);
            return new ReceivedMail(InternetAddress.toUnicodeString(mail.getAllRecipients()), InternetAddress.toUnicodeString(mail.getFrom()),
                    mail.getSubject(), mail.getContent().toString().replace("\r\n", "\n").stripTrailing(), mail.getMessageID(),
                    String.join(" ", mail.getContentLanguage()), mail.getSentDate().toInstant().toString());
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(file.toString(), unreadable);
        }
    }
}
