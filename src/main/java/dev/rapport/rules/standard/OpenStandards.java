package dev.rapport.rules.standard;

import dev.rapport.ground.journal.OpenSubject;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells followers of the feed what happens to standards, which they may read. */
@ApplicationScoped
class OpenStandards implements OpenSubject {
    @Override
    public String type() {
        return Standard.TYPE;
    }
}
