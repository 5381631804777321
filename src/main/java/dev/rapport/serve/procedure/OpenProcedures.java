package dev.rapport.serve.procedure;

import dev.rapport.ground.journal.OpenSubject;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells followers of the feed what happens to procedures, which they may read. */
@ApplicationScoped
class OpenProcedures implements OpenSubject {
    @Override
    public String type() {
        return Procedure.TYPE;
    }
}
