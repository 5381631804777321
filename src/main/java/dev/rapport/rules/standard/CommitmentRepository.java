package dev.rapport.rules.standard;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores commitments. */
@ApplicationScoped
class CommitmentRepository implements PanacheRepositoryBase<StandardCommitment, UUID> {

    Uni<List<Commitment>> ofVersion(StandardVersion version) {
        return find("standardVersionId = ?1 order by position", version.id()).list()
                .map(rows -> rows.stream().map(each -> each.of(version)).toList());
    }

    Uni<Void> addAll(StandardVersion version, List<NewCommitment> commitments) {
        var rows = IntStream.range(0, commitments.size())
                .mapToObj(index -> new StandardCommitment(version, index, commitments.get(index))).toArray();
        return getSession().chain(session -> session.persistAll(rows).call(session::flush));
    }
}
