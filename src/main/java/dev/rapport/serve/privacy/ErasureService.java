package dev.rapport.serve.privacy;

import java.util.Map;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.code.Codes;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.job.Jobs;
import dev.rapport.ground.job.NewJob;
import dev.rapport.ground.journal.Journal;
import dev.rapport.ground.team.TeamQueries;
import dev.rapport.serve.customer.Act;
import dev.rapport.serve.customer.Authorities;
import dev.rapport.serve.customer.CustomerErasure;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Records that customers want to be erased, and what is decided about it (standards: privacy). */
@ApplicationScoped
@WithTransaction
public class ErasureService {
    private final ErasureRepository requests;
    private final CustomerErasure customers;
    private final OpenDuties duties;
    private final Authorities authorities;
    private final TeamQueries teams;
    private final Codes codes;
    private final Jobs jobs;
    private final Journal journal;

    ErasureService(ErasureRepository requests, CustomerErasure customers, OpenDuties duties, Authorities authorities, TeamQueries teams, Codes codes,
            Jobs jobs, Journal journal) {
        this.requests = requests;
        this.customers = customers;
        this.duties = duties;
        this.authorities = authorities;
        this.teams = teams;
        this.codes = codes;
        this.jobs = jobs;
        this.journal = journal;
    }

    /** From now on the customer, whose version is expected, is restricted, until it is decided or withdrawn. */
    public Uni<ErasureView> record(UUID customer, ExpectedVersion expected, NewPrivacyRequest wanted, Actor actor) {
        return codes.require(Codes.CHANNELS, wanted.channel(), "/channel")
                .chain(() -> customers.restrict(customer, expected, actor))
                .chain(() -> teams.requireSeen(wanted.teamId(), "/teamId", actor))
                .chain(() -> authorities.require(customer, wanted.onBehalf(), Act.CONSENT, actor.at()))
                .chain(() -> requests.add(new ErasureRequest(customer, wanted, actor)))
                .call(request -> journal.record(request.requested(), actor))
                .map(request -> request.view(actor));
    }

    /** Somebody else decides; granted only where no duty is open. */
    public Uni<ErasureView> decide(UUID id, ExpectedVersion expected, NewErasureDecision decision, Actor actor) {
        decision.requireWhole(actor.at());
        return requests.require(id, expected, actor)
                .invoke(request -> request.requireDecidable(actor))
                .call(() -> decision.reason() == null ? Uni.createFrom().voidItem() : codes.require(Codes.ERASURE_REASONS, decision.reason(), "/reason"))
                .call(request -> decided(request, decision, actor).chain(event -> journal.record(event, actor)))
                .call(requests::flush)
                .map(request -> request.view(actor));
    }

    /** The customer does not want it any more. */
    public Uni<ErasureView> withdraw(UUID id, ExpectedVersion expected, Actor actor) {
        return requests.require(id, expected, actor)
                .call(request -> Uni.createFrom().item(request::withdraw).chain(event -> journal.record(event, actor)))
                .call(request -> customers.liftRestriction(request.customerId(), actor))
                .map(request -> request.view(actor));
    }

    private Uni<ErasureEvent> decided(ErasureRequest request, NewErasureDecision decision, Actor actor) {
        return switch (decision.outcome()) {
            case GRANTED -> grant(request, decision, actor);
            case PUT_OFF -> Uni.createFrom().item(() -> request.putOff(decision, actor));
            case REFUSED -> customers.liftRestriction(request.customerId(), actor).map(lifted -> request.refuse(decision, actor));
        };
    }

    private Uni<ErasureEvent> grant(ErasureRequest request, NewErasureDecision decision, Actor actor) {
        return customers.lockFamily(request.customerId())
                .chain(family -> duties.requireNone(family, actor))
                .chain(() -> customers.erase(request.customerId(), actor))
                .chain(() -> work(request, actor))
                .map(job -> request.grant(job, decision.note(), actor));
    }

    /** The work that erases. */
    Uni<UUID> work(ErasureRequest request, Actor actor) {
        return jobs.ask(new NewJob(ErasureKind.KIND, request.teamId(), Map.of("requestId", request.id().toString()), null, null), actor).map(job -> job.id());
    }
}
