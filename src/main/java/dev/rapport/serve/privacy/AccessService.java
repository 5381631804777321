package dev.rapport.serve.privacy;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.code.Codes;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.NewId;
import dev.rapport.ground.job.Jobs;
import dev.rapport.ground.job.NewJob;
import dev.rapport.ground.journal.Journal;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.ground.team.TeamQueries;
import dev.rapport.rules.promise.ClockOrder;
import dev.rapport.rules.promise.Promises;
import dev.rapport.rules.standard.Measure;
import dev.rapport.serve.customer.Act;
import dev.rapport.serve.customer.Authorities;
import dev.rapport.serve.customer.CustomerFamilies;
import dev.rapport.serve.customer.CustomerOutline;
import dev.rapport.serve.customer.CustomerQueries;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells customers what is held of them, against the clock, after somebody looked at it (standards: privacy). */
@ApplicationScoped
@WithTransaction
public class AccessService {
    private final AccessRepository requests;
    private final AccessParts parts;
    private final CustomerQueries customers;
    private final CustomerFamilies families;
    private final Authorities authorities;
    private final Promises promises;
    private final TeamQueries teams;
    private final Codes codes;
    private final Jobs jobs;
    private final PrivacyConfig config;
    private final Journal journal;

    AccessService(AccessRepository requests, AccessParts parts, CustomerQueries customers, CustomerFamilies families,
            Authorities authorities, Promises promises, TeamQueries teams, Codes codes, Jobs jobs, PrivacyConfig config, Journal journal) {
        this.requests = requests;
        this.parts = parts;
        this.customers = customers;
        this.families = families;
        this.authorities = authorities;
        this.promises = promises;
        this.teams = teams;
        this.codes = codes;
        this.jobs = jobs;
        this.config = config;
        this.journal = journal;
    }

    /** From now on what is held of the customer, whose version is expected, is put together. */
    public Uni<AccessView> record(UUID customer, ExpectedVersion expected, NewPrivacyRequest wanted, Actor actor) {
        return codes.require(Codes.CHANNELS, wanted.channel(), "/channel")
                .chain(() -> customers.require(customer, expected))
                .call(() -> teams.requireSeen(wanted.teamId(), "/teamId", actor))
                .call(found -> authorities.require(customer, wanted.onBehalf(), Act.CONSENT, actor.at()))
                .chain(found -> record(found, wanted, actor));
    }

    /** By a line manager who looked at it and did not record it. */
    public Uni<AccessView> release(UUID id, ExpectedVersion expected, Actor actor) {
        return requests.require(id, expected, actor)
                .call(this::requireSame)
                .call(request -> requests.readBy(List.of(request), actor).map(read -> request.release(config.exportKept(), !read.isEmpty(), actor))
                        .chain(event -> journal.record(event, actor)))
                .call(request -> answered(request, actor))
                .map(request -> request.view(false, actor));
    }

    public Uni<AccessView> refuse(UUID id, ExpectedVersion expected, String reason, Actor actor) {
        return codes.require(Codes.ACCESS_REFUSALS, reason, "/reason")
                .chain(() -> requests.require(id, expected, actor))
                .call(request -> Uni.createFrom().item(() -> request.refuse(reason, actor)).chain(event -> journal.record(event, actor)))
                .call(request -> parts.drop(request.id()))
                .call(request -> answered(request, actor))
                .map(request -> request.view(false, actor));
    }

    /** Whoever reads it is written down. */
    Uni<AccessContent> read(UUID id, Actor actor) {
        return requests.require(id, ExpectedVersion.ANY, actor)
                .call(this::requireSame)
                .call(request -> Uni.createFrom().item(() -> request.read(actor)).chain(event -> journal.record(event, actor)))
                .chain(request -> parts.content(request.view(true, actor)));
    }

    private Uni<AccessView> record(CustomerOutline customer, NewPrivacyRequest wanted, Actor actor) {
        var id = NewId.next();
        return work(id, wanted.teamId(), actor)
                .chain(job -> requests.persistAndFlush(new AccessRequest(id, customer.rootId(), wanted, job, actor)))
                .call(request -> journal.record(request.requested(), actor))
                .call(request -> promises.begin(request.promised(customer), List.of(new ClockOrder.Start(Measure.ACCESS, request.receivedAt())), actor))
                .map(request -> request.view(false, actor));
    }

    /** What was put together of somebody who is another customer again is told to nobody. */
    private Uni<Void> requireSame(AccessRequest request) {
        return families.of(request.customerId()).chain(family -> families.changed(family, request.collectedFrom())).invoke(changed -> {
            if (changed) {
                throw new Refusal(ErrorCode.ACCESS_STATE, "Customers were merged or separated since it was put together.");
            }
        }).replaceWithVoid();
    }

    private Uni<Void> answered(AccessRequest request, Actor actor) {
        return requests.flush().chain(() -> promises.follow(request.promised(), List.of(new ClockOrder.Stop(Measure.ACCESS, actor.at())), actor));
    }

    /** The work that puts it together. */
    Uni<UUID> work(UUID request, UUID team, Actor actor) {
        return jobs.ask(new NewJob(AccessKind.KIND, team, Map.of("requestId", request.toString()), null, null), actor).map(job -> job.id());
    }
}
