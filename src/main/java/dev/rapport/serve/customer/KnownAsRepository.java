package dev.rapport.serve.customer;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import dev.rapport.ground.http.ExternalId;

/** Loads and stores external ids. */
@ApplicationScoped
class KnownAsRepository implements PanacheRepositoryBase<KnownAs, ExternalId> {
    private static final String ROOT = """
            select c.rootId from KnownAs k join Customer c on c.id = k.customerId
             where k.externalId.system = :system and k.externalId.id = :id""";

    private final ErasedIds erased;

    KnownAsRepository(ErasedIds erased) {
        this.erased = erased;
    }

    /** Who the customer named so is now. */
    Uni<@Nullable UUID> rootOf(ExternalId externalId) {
        return getSession().chain(session -> session.createSelectionQuery(ROOT, UUID.class)
                .setParameter("system", externalId.system()).setParameter("id", externalId.id()).getSingleResultOrNull());
    }

    Uni<List<ExternalId>> of(Customer customer) {
        return find(CustomerPart.OF_FAMILY, customer.id()).list().map(rows -> rows.stream().map(KnownAs::externalId).toList());
    }

    /** Makes the wanted ids those of the customer, given those that it and the customers merged into it have, of which none is an erased one's. */
    Uni<Void> replace(UUID customer, List<ExternalId> present, List<ExternalId> wanted) {
        var gone = present.stream().filter(each -> !wanted.contains(each)).toList();
        var added = wanted.stream().distinct().filter(each -> !present.contains(each)).toList();
        return erased.requireNone(added).chain(() -> remove(gone)).chain(this::getSession)
                .chain(session -> session.persistAll(added.stream().map(each -> new KnownAs(customer, each)).toArray()));
    }

    private Uni<Long> remove(List<ExternalId> gone) {
        return gone.isEmpty() ? Uni.createFrom().item(0L) : delete("externalId in ?1", gone);
    }
}
