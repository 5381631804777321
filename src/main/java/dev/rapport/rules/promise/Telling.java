package dev.rapport.rules.promise;

import java.time.Instant;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.Subject;
import dev.rapport.rules.standard.Measure;
import io.smallrye.mutiny.Uni;

/** How a feature whose items carry promises tells their customers; joins the transaction in which it is decided. */
public interface Telling {
    /** The type of its items, such as {@code need}. */
    String itemType();

    /** Writes the new time to the customer; false where there is no address to write to. */
    Uni<Boolean> tell(Subject item, String reference, Measure measure, Instant newTime, Actor actor);
}
