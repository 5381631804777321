package dev.rapport.rules.policy;

import java.util.List;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.MergePatch;
import dev.rapport.ground.journal.Journal;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes of policies; a clause that something cites does not vanish. */
@ApplicationScoped
@WithTransaction
public class PolicyService {
    private static final Wording NOTHING = new Wording(List.of());

    private final PolicyRepository policies;
    private final PolicyVersionRepository versions;
    private final PolicyClauseRepository clauses;
    private final CitedClauses cited;
    private final Readings readings;
    private final Journal journal;

    PolicyService(PolicyRepository policies, PolicyVersionRepository versions, PolicyClauseRepository clauses, CitedClauses cited,
            Readings readings, Journal journal) {
        this.policies = policies;
        this.versions = versions;
        this.clauses = clauses;
        this.cited = cited;
        this.readings = readings;
        this.journal = journal;
    }

    /** Makes a policy with the draft of its first version; its key must be free. */
    public Uni<PolicyView> create(NewPolicy wanted, Actor actor) {
        return policies.add(new Policy(wanted))
                .call(policy -> versions.add(policy.drafted(wanted.draft())))
                .call(policy -> journal.record(policy.created(), actor))
                .map(Policy::view);
    }

    /** Begins the next version. */
    public Uni<PolicyVersionView> draft(UUID id, ExpectedVersion expected, PolicyDraft draft, Actor actor) {
        return policies.require(id, expected)
                .call(policy -> journal.record(policy.draft(), actor))
                .chain(policy -> versions.add(policy.drafted(draft)))
                .map(PolicyVersion::view);
    }

    /** Changes what a draft says. */
    public Uni<PolicyVersionView> change(UUID id, int number, ExpectedVersion expected, MergePatch.Change<PolicyDraft> change, Actor actor) {
        return policies.require(id)
                .chain(policy -> versions.require(id, number, expected)
                        .invoke(version -> version.change(change.onto(version.draft())))
                        .call(version -> journal.record(policy.draftChanged(number), actor)))
                .call(versions::flush)
                .map(PolicyVersion::view);
    }

    /** Lets a draft hold from a time on; refused where it leaves out a clause that is cited. */
    public Uni<PolicyVersionView> publish(UUID id, int number, ExpectedVersion expected, NewPublication wanted, Actor actor) {
        return policies.require(id)
                .chain(policy -> versions.require(id, number, expected)
                        .invoke(PolicyVersion::requireDraft)
                        .call(version -> clauses.lock(id).chain(register -> publish(policy, version, register, wanted, actor))))
                .call(versions::flush)
                .map(PolicyVersion::view);
    }

    private Uni<Void> publish(Policy policy, PolicyVersion version, ClauseRegister register, NewPublication wanted, Actor actor) {
        var next = version.wording();
        var number = version.number();
        return cited.requireNone(register.dropped(next, wanted.validFrom()))
                .chain(() -> clauses.addAll(register.add(next).stream()))
                .invoke(() -> version.publish(register.publish(next, number, wanted.validFrom(), actor.at()), wanted.validFrom(), actor))
                .chain(() -> journal.record(policy.publish(number, wanted.validFrom(), next.clauses().size(), actor), actor));
    }

    /** Ends a policy of which nothing is cited; nobody needs to read it any more. */
    public Uni<PolicyView> retire(UUID id, ExpectedVersion expected, Actor actor) {
        return policies.require(id, expected)
                .call(policy -> journal.record(policy.retire(actor), actor))
                .call(() -> clauses.lock(id).call(register -> cited.requireNone(register.dropped(NOTHING, actor.at())))
                        .invoke(register -> register.publish(NOTHING, 0, actor.at(), actor.at())))
                .call(() -> readings.end(Policy.TYPE, id))
                .call(policies::flush)
                .map(Policy::view);
    }

    /** Asks people to read a version. */
    public Uni<AskedReadings> askToRead(UUID id, ExpectedVersion expected, NewReadings wanted, Actor actor) {
        return policies.require(id, expected)
                .chain(policy -> askToRead(policy, policy.requirePublished(wanted.version()), wanted, actor));
    }

    private Uni<AskedReadings> askToRead(Policy policy, int number, NewReadings wanted, Actor actor) {
        return readings.ask(new ReadingSubject(Policy.TYPE, policy.id(), number), wanted, actor)
                .call(asked -> journal.record(policy.readingAsked(number, wanted.dueAt(), asked.readings().size()), actor));
    }
}
