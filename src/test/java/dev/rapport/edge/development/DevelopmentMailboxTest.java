package dev.rapport.edge.development;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;

@QuarkusTest
class DevelopmentMailboxTest {
    @Inject
    DevelopmentMailbox mailbox;

    @Test
    void page_withScriptInAMail_showsItAsText(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(UUID.randomUUID() + ".eml"), """
                From: desk@rapport.example
                To: nadia@example.org
                Subject: <script>alert(1)</script>
                Date: Mon, 23 Nov 2026 09:00:00 +0000
                Content-Language: en
                Content-Type: text/plain; charset=UTF-8

                <img src=x onerror=alert(2)> {mails}
                """.replace("\n", "\r\n"));
        var page = mailbox.page(new MailFolder(folder));
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && page.contains("&lt;img src=x onerror=alert(2)&gt; {mails}"), page);
        assertFalse(page.contains("<script") || page.contains("<img"), page);
    }

    @Test
    void page_isServed() {
        RestAssured.get(DevelopmentMailbox.PATH).then().statusCode(200).contentType("text/html");
    }
}
