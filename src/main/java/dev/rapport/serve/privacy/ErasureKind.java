package dev.rapport.serve.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.rapport.ground.job.Job;
import dev.rapport.ground.job.JobKind;
import dev.rapport.ground.job.Step;
import dev.rapport.ground.journal.Journal;
import dev.rapport.ground.personal.Held;
import dev.rapport.serve.customer.CustomerFamilies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Erases what is held of a customer, table by table; where it was left it goes on. */
@ApplicationScoped
class ErasureKind implements JobKind {
    static final String KIND = "erasure";

    private final ErasureRepository requests;
    private final CustomerFamilies families;
    private final Holdings holdings;
    private final Journal journal;

    ErasureKind(ErasureRepository requests, CustomerFamilies families, Holdings holdings, Journal journal) {
        this.requests = requests;
        this.families = families;
        this.holdings = holdings;
        this.journal = journal;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Step> step(Job job, Instant at) {
        var left = holdings.after(job.position());
        return requests.require(UUID.fromString(job.parameters().get("requestId")))
                .chain(request -> left.isEmpty() ? done(request, job, at) : erase(request, left, at));
    }

    private Uni<Step> erase(ErasureRequest request, List<Held> left, Instant at) {
        var held = left.get(0);
        var all = holdings.all().size();
        return families.of(request.customerId())
                .chain(family -> Holdings.erase(held, family.members(), at))
                .map(erased -> Step.on(Holdings.place(held), all - left.size() + 1L, (long) all));
    }

    private Uni<Step> done(ErasureRequest request, Job job, Instant at) {
        return journal.record(request.done(at), job.actor(at)).replaceWith(() -> Step.last(holdings.all().size(), Step.DONE));
    }
}
