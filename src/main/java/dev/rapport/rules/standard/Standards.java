package dev.rapport.rules.standard;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tells upper features what the desk commits itself to. All of it is remembered for a few seconds, so that most calls cost no
 * statement; a standard that was just changed may count that much later.
 */
@ApplicationScoped
public class Standards {
    private final CommitmentQueries commitments;

    Standards(CommitmentQueries commitments) {
        this.commitments = commitments;
    }

    /**
     * The most specific commitment of each measure that applies.
     *
     * @param at such as when an item was received; in the past, what was valid then
     */
    public Uni<Map<Measure, Commitment>> applying(Situation situation, Instant at) {
        return commitments.remembered().map(all -> all.applying(situation, at));
    }

    /** Those of the commitments, which never change, that there are. */
    public Uni<Map<UUID, Commitment>> find(Set<UUID> ids) {
        return commitments.remembered().map(all -> all.find(ids))
                .chain(found -> found.size() == ids.size() ? Uni.createFrom().item(found) : commitments.current().map(all -> all.find(ids)));
    }
}
