package dev.rapport.serve.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.job.Job;
import dev.rapport.ground.job.JobKind;
import dev.rapport.ground.job.Step;
import dev.rapport.ground.journal.Journal;
import dev.rapport.ground.personal.Held;
import dev.rapport.serve.customer.CustomerFamilies;
import dev.rapport.serve.customer.CustomerFamily;
import dev.rapport.serve.customer.SpecificNeedsTold;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts together what is held of a customer, table by table, some rows a step; where it was left it goes on. */
@ApplicationScoped
class AccessKind implements JobKind {
    static final String KIND = "access-export";

    private final AccessRepository requests;
    private final AccessParts parts;
    private final CustomerFamilies families;
    private final SpecificNeedsTold specificNeeds;
    private final Holdings holdings;
    private final Account account;
    private final PrivacyConfig config;
    private final Journal journal;

    AccessKind(AccessRepository requests, AccessParts parts, CustomerFamilies families, SpecificNeedsTold specificNeeds, Holdings holdings, Account account,
            PrivacyConfig config, Journal journal) {
        this.requests = requests;
        this.parts = parts;
        this.families = families;
        this.specificNeeds = specificNeeds;
        this.holdings = holdings;
        this.account = account;
        this.config = config;
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
                        : families.of(request.customerId()).chain(family -> step(request, family, reached, job, at)));
    }

    /** Who were merged or separated while it was put together are told anew. */
    private Uni<Step> step(AccessRequest request, CustomerFamily family, Reached reached, Job job, Instant at) {
        return families.changed(family, request.collectedFrom()).chain(changed -> changed
                ? parts.drop(request.id()).invoke(() -> request.begin(at)).replaceWith(() -> Step.on(Reached.START.position(), job.done(), null))
                : more(request, family, reached, job, at));
    }

    private Uni<Step> more(AccessRequest request, CustomerFamily family, Reached reached, Job job, Instant at) {
        var left = holdings.after(reached.place()).stream().filter(held -> !held.told().isEmpty()).toList();
        return left.isEmpty() ? last(request, family, job, at) : rows(request, family, left.get(0), reached, job);
    }

    private Uni<Step> rows(AccessRequest request, CustomerFamily family, Held held, Reached reached, Job job) {
        return account.rows(held, family.members(), reached.key())
                .call(portion -> keep(request, portion.lines()))
                .map(portion -> Step.on(reached.with(held, portion.last()).position(), job.done() + portion.lines().size(), null));
    }

    private Uni<Step> last(AccessRequest request, CustomerFamily family, Job job, Instant at) {
        return specificNeeds.of(family.root())
                .call(needs -> keep(request, needs.stream().map(need -> account.line("specific-needs", need)).toList()))
                .chain(needs -> account.readings(family.members(), needs)).call(lines -> keep(request, lines))
                .chain(() -> keep(request, account.withheld()))
                .chain(() -> journal.record(request.collected(config.exportKept(), at), job.actor(at)))
                .replaceWith(() -> Step.last(job.done(), Step.DONE));
    }

    private Uni<Void> keep(AccessRequest request, List<String> lines) {
        request.collect(lines.size());
        return parts.keep(request.id(), request.customerId(), lines);
    }

    /** After which table, and after which row of the next one. */
    record Reached(String place, String key) {
        static final Reached START = new Reached("", "");

        static Reached of(String position) {
            var parts = position.split("#", 2);
            return parts.length == 2 ? new Reached(parts[0], parts[1]) : START;
        }

        /** With a page that is not full the table is done. */
        Reached with(Held held, @Nullable String last) {
            return last == null ? new Reached(Holdings.place(held), "") : new Reached(place, last);
        }

        String position() {
            return place + "#" + key;
        }
    }
}
