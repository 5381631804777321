package dev.rapport.serve.customer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExternalId;
import dev.rapport.ground.http.View;

/**
 * A customer as told, with all that belongs to it and to the customers merged into it, the oldest first.
 *
 * @param restrictedAt since when they want to be erased and it is not decided: nothing about them is changed or added
 * @param consents the latest of each purpose
 * @param merges those that hold
 */
public record CustomerView(UUID id, long version, CustomerKind kind, boolean internal, String name, @Nullable String formOfAddress,
        String language, @Nullable String zone, @Nullable Instant restrictedAt, List<ExternalId> externalIds, List<ContactView> contacts,
        List<ContactPersonView> contactPersons, List<RepresentativeView> representatives, List<ConsentView> consents,
        List<MergeView> merges) implements View {

    CustomerView withEveryPurpose() {
        return with(representatives, ConsentView.ofEveryPurpose(consents));
    }

    /** Machines of others learn neither who represents a customer nor whether there are specific needs. */
    CustomerView toldTo(Actor actor) {
        return actor.readsText() ? this
                : with(List.of(), consents.stream().filter(consent -> consent.purpose() != ConsentPurpose.SPECIFIC_NEEDS).toList());
    }

    private CustomerView with(List<RepresentativeView> told, List<ConsentView> said) {
        return new CustomerView(id, version, kind, internal, name, formOfAddress, language, zone, restrictedAt, externalIds, contacts,
                contactPersons, told, said, merges);
    }
}
