package dev.rapport.edge.development;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Shows a developer the mails that would have gone to customers. */
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
class DevelopmentMailbox {
    static final String PATH = "/development/mailbox";

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <meta charset="utf-8">
            <title>Mailbox of development</title>
            <style>body { font: 16px/1.5 system-ui; max-width: 50em; margin: 2em auto } article { border-top: 1px solid; padding: 1em 0 }
            pre { font: inherit; white-space: pre-wrap }</style>
            <h1>Mailbox of development</h1>
            {#for mail in mails}
            <article><h2 dir="auto">{mail.subject}</h2><p>to {mail.to}, from {mail.from}, {mail.sent}, {mail.messageId}</p><pre dir="auto" lang="{mail.language}">{mail.text}</pre></article>
            {#else}
            <p>Nothing was sent yet.</p>
            {/for}
            </html>
            """;

    private final Template page;

    DevelopmentMailbox(Engine engine) {
        this.page = engine.parse(PAGE, Variant.forContentType(Variant.TEXT_HTML));
    }

    void register(@Observes Router router) {
        router.get(PATH).blockingHandler(context -> context.response().putHeader("Content-Type", "text/html; charset=utf-8")
                .end(page(DevelopmentMail.FOLDER)));
    }

    /** What the mails say is text, whatever it looks like. */
    String page(MailFolder folder) {
        return page.data("mails", folder.mails()).render();
    }
}
