package dev.rapport.edge.development;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Makes a small believable desk by the services of real requests, under a clock that moves from 60 days ago to yesterday.
 * All of it is one transaction, so that a start that is interrupted leaves the desk empty.
 */
@ApplicationScoped
@WithTransaction
@IfBuildProfile(anyOf = {"dev", "test"})
class SampleService {
    private static final LocalTime BEFORE_THE_DESK_OPENS = LocalTime.of(6, 30);

    private final SampleDesk desk;
    private final SampleRules rules;
    private final SampleCatalogue catalogue;
    private final SampleCustomers customers;
    private final SampleAssistance assistance;
    private final SampleAppointments appointments;
    private final SampleNeeds needs;
    private final SampleHistory history;

    SampleService(SampleDesk desk, SampleRules rules, SampleCatalogue catalogue, SampleCustomers customers,
            SampleAssistance assistance, SampleAppointments appointments, SampleNeeds needs, SampleHistory history) {
        this.desk = desk;
        this.rules = rules;
        this.catalogue = catalogue;
        this.customers = customers;
        this.assistance = assistance;
        this.appointments = appointments;
        this.needs = needs;
        this.history = history;
    }

    /** Makes it where there is no team yet, and says whether it did. */
    Uni<Boolean> makeOnEmptyDesk(Instant now) {
        return desk.isOpen().chain(open -> open ? Uni.createFrom().item(false) : make(now).replaceWith(true));
    }

    Uni<Void> make(Instant now) {
        return desk.cast().map(cast -> acts(cast, SampleClock.before(now))).chain(SampleService::play);
    }

    private List<SampleAct> acts(SampleCast cast, SampleClock clock) {
        var opening = clock.at(SampleClock.FIRST, BEFORE_THE_DESK_OPENS);
        return Stream.of(desk.acts(cast, opening), rules.acts(cast, opening), catalogue.acts(cast, opening), customers.acts(cast, opening),
                        assistance.acts(cast, opening), appointments.acts(cast, opening), history.acts(cast, opening), needs.acts(cast, clock))
                .flatMap(acts -> acts).sorted(Comparator.comparing(SampleAct::at)).toList();
    }

    private static Uni<Void> play(List<SampleAct> acts) {
        return Multi.createFrom().iterable(acts)
                .onItem().transformToUniAndConcatenate(act -> act.deed().get().chain(SampleService::forget))
                .collect().asList().replaceWithVoid();
    }

    /** The session would look through all that was made so far at each step. */
    static Uni<Void> forget() {
        return Panache.getSession().chain(session -> session.flush().invoke(session::clear));
    }
}
