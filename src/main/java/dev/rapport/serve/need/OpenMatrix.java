package dev.rapport.serve.need;

import dev.rapport.ground.journal.OpenSubject;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells followers of the feed when there is another matrix, which they may read. */
@ApplicationScoped
class OpenMatrix implements OpenSubject {
    @Override
    public String type() {
        return "assessment-matrix";
    }
}
