package dev.rapport.edge.development;

import java.util.List;

import dev.rapport.serve.customer.ContactPersonDetails;
import dev.rapport.serve.customer.NewConsent;
import dev.rapport.serve.customer.NewCustomer;
import dev.rapport.serve.customer.NewRepresentative;

/** A row of the table of customers, with everybody who acts for them. */
record SampleCustomer(String key, NewCustomer customer, List<ContactPersonDetails> persons, List<NewRepresentative> representatives,
        List<NewConsent> consents) {

    SampleCustomer {
        persons = persons == null ? List.of() : persons;
        representatives = representatives == null ? List.of() : representatives;
        consents = consents == null ? List.of() : consents;
    }
}
