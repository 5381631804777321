package dev.rapport.ground.code;

import dev.rapport.ground.journal.OpenSubject;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells followers of the feed what happens to codes, which they may read. */
@ApplicationScoped
class OpenCodes implements OpenSubject {
    @Override
    public String type() {
        return Code.TYPE;
    }
}
