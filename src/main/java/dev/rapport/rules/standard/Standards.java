package dev.rapport.rules.standard;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.journal.Journal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tells upper features what the desk commits itself to. All of it is remembered for a few seconds, so that most calls cost no
 * statement; a standard that was just changed may count that much later.
 */
@ApplicationScoped
public class Standards {
    private final CommitmentQueries commitments;
    private final StandardRepository standards;
    private final Journal journal;

    Standards(CommitmentQueries commitments, StandardRepository standards, Journal journal) {
        this.commitments = commitments;
        this.standards = standards;
        this.journal = journal;
    }

    /**
     * The most specific commitment of each measure that applies.
     *
     * @param at such as when an item was received; in the past, what was valid then
     */
    public Uni<Map<Measure, Commitment>> applying(Situation situation, Instant at) {
        return commitments.remembered().map(all -> all.applying(situation, at));
    }

    /** Clocks that began by earlier versions of the standard are to go by what it says now. */
    public Uni<Void> adopted(UUID id, ExpectedVersion expected, int promises, Actor actor) {
        return standards.require(id, expected).chain(standard -> journal.record(standard.adopted(promises), actor));
    }

    /** The same as it is now, and not as it was a few seconds ago. */
    public Uni<Map<Measure, Commitment>> current(Situation situation, Instant at) {
        return commitments.current().map(all -> all.applying(situation, at));
    }

    /** Those of the commitments that the standards hold to at the instant or will, as they are now. */
    public Uni<Map<UUID, Commitment>> holding(Set<UUID> ids, Instant at) {
        return commitments.current().map(all -> all.holding(ids, at));
    }

    /** Those of the commitments, which never change, that there are. */
    public Uni<Map<UUID, Commitment>> find(Set<UUID> ids) {
        return commitments.remembered().map(all -> all.find(ids))
                .chain(found -> found.size() == ids.size() ? Uni.createFrom().item(found) : commitments.current().map(all -> all.find(ids)));
    }
}
