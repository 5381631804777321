package dev.rapport.serve.customer;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.link.NewLink;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Whom upper features may write to on behalf of a customer. */
@ApplicationScoped
@WithSession
public class Recipients {
    private static final String OF_FAMILY = """
            select c.id, r from Contact c join Customer own on own.id = c.customerId join Customer asked on asked.rootId = own.rootId
              left join Representative r on r.id = c.representativeId
             where c.id = :contact and asked.id = :customer""";

    private final ContactRepository contacts;

    Recipients(ContactRepository contacts) {
        this.contacts = contacts;
    }

    /**
     * Refuses a link whose recipient is not a contact of the customer, or whose authority does not hold as long as the link
     * would: since an authority is never changed, no link outlives it. No recipient is the customer as a whole.
     */
    public Uni<Void> require(UUID customer, NewLink link, Actor actor) {
        return link.recipientId() == null ? Uni.createFrom().voidItem()
                : Panache.getSession()
                        .chain(session -> session.createSelectionQuery(OF_FAMILY, Tuple.class)
                                .setParameter("contact", link.recipientId()).setParameter("customer", customer).getSingleResultOrNull())
                        .onItem().ifNull().failWith(() -> Refusal.at("/recipientId", ErrorCode.REFERENCE_UNKNOWN,
                                "There is no such contact of the customer."))
                        .map(found -> found.get(1, Representative.class))
                        .invoke(representative -> requireReach(representative, link, actor)).replaceWithVoid();
    }

    /** Who acts for the customer when a contact does; nobody where it is the customer's own. */
    public Uni<@Nullable OnBehalf> behind(@Nullable UUID contact) {
        return contact == null ? Uni.createFrom().nullItem() : contacts.require(contact).map(Contact::onBehalf);
    }

    private static void requireReach(@Nullable Representative representative, NewLink link, Actor actor) {
        if (representative != null) {
            representative.requireReach(link.expiresAt(), actor.at());
        }
    }
}
