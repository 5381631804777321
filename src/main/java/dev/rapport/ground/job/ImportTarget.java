package dev.rapport.ground.job;

import java.util.List;

import dev.rapport.ground.auth.Actor;
import io.smallrye.mutiny.Uni;

/**
 * Takes the rows of imports of one kind, told to the desk by being a bean of the feature whose tables they end in. What is imported
 * is the past: it wakes no clock, is sent to nobody, routed nowhere and told to nobody but the journal.
 */
public interface ImportTarget<T> {
    RowKind rows();

    /** What a mapping can give; {@link ImportField#ID} among them. */
    List<ImportField> fields();

    /** The thing of a row, or a refusal with a pointer to what is wrong. Asks nobody. */
    T read(RowFields fields);

    /**
     * Writes things, in as many statements for many as for one; joins the transaction of the job's step.
     *
     * @param coming each with another external id
     * @return for each in order what became of it
     */
    Uni<List<Written>> write(List<Coming<T>> coming, ImportInto into, Actor actor);
}
