package dev.rapport.ground.notice;

import dev.rapport.ground.journal.OpenSubject;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells followers of the feed when there is another version of a template, which staff may read. */
@ApplicationScoped
class OpenTemplates implements OpenSubject {
    @Override
    public String type() {
        return Template.TYPE;
    }
}
