package dev.rapport.serve.customer;

import java.util.List;

import dev.rapport.ground.personal.Held;
import dev.rapport.ground.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;

/** What the desk knows of a customer. Whoever acts for them is somebody else, and told to nobody but themselves. */
@ApplicationScoped
class CustomersHeld implements PersonalData {
    private static final String OWN = "customer_contact.customer_id = any ($1) and num_nonnulls(contact_person_id, representative_id) = 0";
    private static final String OF_OTHERS = "customer_contact.customer_id = any ($1) and num_nonnulls(contact_person_id, representative_id) > 0";
    private static final String NOBODY = "'00000000-0000-0000-0000-000000000000'";

    @Override
    public List<Held> held() {
        return List.of(
                Held.of("customer", "customer", "customer.id = any ($1)").versioned().keeps("kind", "internal", "language").marks("name")
                        .empties("form_of_address", "zone"),
                Held.removed("external-ids", "customer_external_id", "customer_external_id.customer_id = any ($1)").keyed("system", "external_id")
                        .keeps("system", "external_id"),
                Held.removed("contacts", "customer_contact", OWN).keeps("type", "value", "label", "preferred"),
                Held.removed("contacts-of-others", "customer_contact", OF_OTHERS).keeps("type").withholds("value", "label"),
                Held.of("contact-persons", "customer_contact_person", "customer_contact_person.customer_id = any ($1)").versioned()
                        .keeps("may", "agrees_up_to", "currency", "left_at").marks("name").empties("function", "language").withholds("name", "function", "language"),
                Held.of("representatives", "customer_representative", "customer_representative.customer_id = any ($1)").versioned()
                        .keeps("kind", "verification", "verified_at", "scope", "valid_from", "valid_until", "write_to", "revoked_at")
                        .marks("name").empties("language", "revocation_reason").withholds("name", "language", "revocation_reason"),
                Held.of("consents", "customer_consent", "customer_consent.customer_id = any ($1)")
                        .keeps("purpose", "given", "wording_version", "channel", "at", "recorded_at"),
                sealed(), Held.removed("keys", "customer_key", "customer_key.customer_id = any ($1)").hides("sealed_key", "master_key"));
    }

    /** What was said is told otherwise, opened; without its key it is no more. */
    private static Held sealed() {
        return Held.of("specific-needs-kept", "specific_need", "specific_need.customer_id = any ($1)").versioned().keeps("recorded_at")
                .empties("row_key").drops("''::bytea", "category", "adjustment", "basis", "purpose")
                .drops("coalesce(specific_need.withdrawn_at, $2)", "withdrawn_at")
                .drops("coalesce(specific_need.withdrawn_by_id, " + NOBODY + ")", "withdrawn_by_id")
                .hides("row_key", "category", "adjustment", "basis", "purpose", "withdrawn_by_id");
    }
}
