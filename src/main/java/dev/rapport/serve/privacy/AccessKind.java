package dev.rapport.serve.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.rapport.ground.job.Job;
import dev.rapport.ground.job.JobKind;
import dev.rapport.ground.job.Step;
import dev.rapport.ground.journal.Journal;
import dev.rapport.ground.personal.Held;
import dev.rapport.serve.customer.CustomerErasure;
import dev.rapport.serve.customer.SpecificNeedsTold;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts together what is held of a customer, table by table, some rows a step; where it was left it goes on. */
@ApplicationScoped
class AccessKind implements JobKind {
    static final String KIND = "access-export";

    private final AccessRepository requests;
    private final AccessParts parts;
    private final CustomerErasure customers;
    private final SpecificNeedsTold specificNeeds;
    private final Holdings holdings;
    private final Account account;
    private final Journal journal;

    AccessKind(AccessRepository requests, AccessParts parts, CustomerErasure customers, SpecificNeedsTold specificNeeds, Holdings holdings, Account account,
            Journal journal) {
        this.requests = requests;
        this.parts = parts;
        this.customers = customers;
        this.specificNeeds = specificNeeds;
        this.holdings = holdings;
        this.account = account;
        this.journal = journal;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Step> step(Job job, Instant at) {
        var reached = Reached.of(job.position());
        return requests.require(UUID.fromString(job.parameters().get("requestId")))
                .chain(request -> !request.isCollecting() ? Uni.createFrom().item(Step.last(job.done(), Step.DONE))
                        : customers.family(request.customerId()).chain(family -> step(request, family, reached, job, at)));
    }

    private Uni<Step> step(AccessRequest request, List<UUID> family, Reached reached, Job job, Instant at) {
        var left = holdings.after(reached.place()).stream().filter(held -> !held.told().isEmpty()).toList();
        return left.isEmpty() ? last(request, family, job, at) : rows(request, family, left.get(0), reached, job);
    }

    private Uni<Step> rows(AccessRequest request, List<UUID> family, Held held, Reached reached, Job job) {
        return account.rows(held, family, reached.rows())
                .call(lines -> keep(request, lines))
                .map(lines -> Step.on(reached.with(held, lines.size()).position(), job.done() + lines.size(), null));
    }

    private Uni<Step> last(AccessRequest request, List<UUID> family, Job job, Instant at) {
        return specificNeeds.of(request.customerId())
                .call(needs -> keep(request, needs.stream().map(need -> account.line("specific-needs", need)).toList()))
                .chain(() -> account.readings(family)).call(lines -> keep(request, lines))
                .chain(() -> keep(request, account.withheld()))
                .chain(() -> journal.record(request.collected(), job.actor(at)))
                .replaceWith(() -> Step.last(job.done(), Step.DONE));
    }

    private Uni<Void> keep(AccessRequest request, List<String> lines) {
        request.collect(lines.size());
        return parts.keep(request.id(), request.customerId(), lines);
    }

    /** After which table, and after how many rows of the next one. */
    record Reached(String place, int rows) {
        static Reached of(String position) {
            var parts = position.split("#", 2);
            return parts.length == 2 ? new Reached(parts[0], Integer.parseInt(parts[1])) : new Reached("", 0);
        }

        /** With a page that is not full the table is done. */
        Reached with(Held held, int more) {
            return more == Account.ROWS ? new Reached(place, rows + more) : new Reached(Holdings.place(held), 0);
        }

        String position() {
            return place + "#" + rows;
        }
    }
}
