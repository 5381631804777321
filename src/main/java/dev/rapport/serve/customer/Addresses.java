package dev.rapport.serve.customer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Where the desk writes to when it tells a customer something; joins the current session. */
@ApplicationScoped
class Addresses {
    private static final String FOUND = """
            select c.value, coalesce(r.language, own.language), own.zone, r.writeTo
              from Contact c join Customer own on own.id = c.customerId join Customer asked on asked.rootId = own.rootId
              left join Representative r on r.id = c.representativeId
             where asked.id = :customer and asked.erasedAt is null and c.type = EMAIL and c.contactPersonId is null
               and (r.id is null or r.writeTo <> CUSTOMER and r.revokedAt is null and r.validFrom <= :at
                    and (r.validUntil is null or r.validUntil > :at))
             order by c.preferred desc, c.id""";

    /** One address of the customer, of their representatives, or of both, as was said whom the desk writes to; none where there is none. */
    Uni<List<Address>> ofCustomer(UUID customer, Instant at) {
        return Panache.getSession().chain(session -> session.createSelectionQuery(FOUND, Found.class)
                .setParameter("customer", customer).setParameter("at", at).getResultList()).map(Addresses::chosen);
    }

    private static List<Address> chosen(List<Found> found) {
        var chosen = new ArrayList<Address>();
        found.stream().filter(each -> each.writeTo() != null).findFirst().map(Found::address).ifPresent(chosen::add);
        if (found.stream().noneMatch(each -> each.writeTo() == WriteTo.REPRESENTATIVE)) {
            found.stream().filter(each -> each.writeTo() == null).findFirst().map(Found::address).ifPresent(chosen::add);
        }
        return chosen;
    }

    /** An address and, of a representative's, whether they alone are written to. */
    record Found(String email, String language, @Nullable String zone, @Nullable WriteTo writeTo) {
        Address address() {
            return new Address(email, language, zone);
        }
    }
}
