package dev.rapport.ground.team;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores memberships. */
@ApplicationScoped
class MembershipRepository implements PanacheRepositoryBase<Membership, Membership.Key> {

    /** Makes the membership what is wanted, whether it was there or not. */
    Uni<Membership> set(Membership.Key key, MembershipKind kind) {
        return findById(key).chain(found -> found == null ? persist(new Membership(key, kind))
                : Uni.createFrom().item(found).invoke(membership -> membership.become(kind)));
    }
}
