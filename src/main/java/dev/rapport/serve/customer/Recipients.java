package dev.rapport.serve.customer;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Whom upper features may write to on behalf of a customer. */
@ApplicationScoped
@WithSession
public class Recipients {
    private static final String OF_FAMILY = """
            select count(*) from Contact c join Customer own on own.id = c.customerId join Customer asked on asked.rootId = own.rootId
             where c.id = :contact and asked.id = :customer""";

    /** Refuses a contact that is not the customer's, pointing at the field that names it; none is the customer as a whole. */
    public Uni<Void> require(UUID customer, @Nullable UUID contact, String pointer) {
        return contact == null ? Uni.createFrom().voidItem()
                : Panache.getSession()
                        .chain(session -> session.createSelectionQuery(OF_FAMILY, Long.class)
                                .setParameter("contact", contact).setParameter("customer", customer).getSingleResult())
                        .invoke(found -> requireFound(found, pointer)).replaceWithVoid();
    }

    private static void requireFound(long found, String pointer) {
        if (found == 0) {
            throw Refusal.at(pointer, ErrorCode.REFERENCE_UNKNOWN, "There is no such contact of the customer.");
        }
    }
}
