package dev.rapport.edge.development;

import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.serve.customer.ConsentService;
import dev.rapport.serve.customer.ContactPersonService;
import dev.rapport.serve.customer.CustomerService;
import dev.rapport.serve.customer.RepresentativeService;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.inject.Singleton;

/** Makes customers of every kind known, with contact persons, representatives and consents. */
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
class SampleCustomers {
    private static final ExpectedVersion ANY = ExpectedVersion.ANY;

    private final CustomerService customers;
    private final ContactPersonService persons;
    private final RepresentativeService representatives;
    private final ConsentService consents;
    private final ObjectMapper mapper;

    SampleCustomers(CustomerService customers, ContactPersonService persons, RepresentativeService representatives,
            ConsentService consents, ObjectMapper mapper) {
        this.customers = customers;
        this.persons = persons;
        this.representatives = representatives;
        this.consents = consents;
        this.mapper = mapper;
    }

    Stream<SampleAct> acts(SampleCast cast, Instant at) {
        return SampleFile.read(mapper, "customers", SampleCustomer.class).stream().flatMap(sample -> acts(sample, cast, at));
    }

    private Stream<SampleAct> acts(SampleCustomer sample, SampleCast cast, Instant at) {
        var key = sample.key();
        return Stream.of(
                Stream.of(new SampleAct(at, () -> customers.create(sample.customer(), cast.actor("integrator", at))
                        .invoke(view -> cast.add(key, view.id())))),
                sample.persons().stream().map(person -> new SampleAct(at,
                        () -> persons.add(cast.id(key), ANY, person, cast.actor("agent", at)))),
                sample.representatives().stream().map(representative -> new SampleAct(at,
                        () -> representatives.add(cast.id(key), ANY, representative, cast.actor("agent", at)))),
                sample.consents().stream().map(consent -> new SampleAct(at,
                        () -> consents.record(cast.id(key), ANY, consent, cast.actor("agent", at)))))
                .flatMap(Function.identity());
    }
}
