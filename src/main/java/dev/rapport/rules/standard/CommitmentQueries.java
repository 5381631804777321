package dev.rapport.rules.standard;

import io.quarkus.cache.CacheInvalidateAll;
import io.quarkus.cache.CacheResult;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads all commitments at once, in the session of the caller where there is one. */
@ApplicationScoped
@WithSession
class CommitmentQueries {
    private static final String CACHE = "known-standards";
    private static final String VERSIONS = "from StandardVersion v where v.withdrawnAt is null order by v.standardId, v.number";
    private static final String COMMITMENTS = "from StandardCommitment c order by c.standardVersionId, c.position";

    private final StandardVersionRepository versions;
    private final CommitmentRepository commitments;

    CommitmentQueries(StandardVersionRepository versions, CommitmentRepository commitments) {
        this.versions = versions;
        this.commitments = commitments;
    }

    /** As they were at most a few seconds ago. */
    @CacheResult(cacheName = CACHE)
    Uni<StandingCommitments> remembered() {
        return current();
    }

    /** As they are. */
    Uni<StandingCommitments> current() {
        return versions.find(VERSIONS).list()
                .chain(standing -> commitments.find(COMMITMENTS).list().map(rows -> StandingCommitments.of(standing, rows)));
    }

    /** After a change was committed, so that here it counts at once; other replicas learn of it some seconds later. */
    @CacheInvalidateAll(cacheName = CACHE)
    Uni<Void> forget() {
        return Uni.createFrom().voidItem();
    }
}
