package dev.rapport.ground.route;

import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.MergePatch;
import dev.rapport.ground.journal.Journal;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes of routing rules. */
@ApplicationScoped
@WithTransaction
public class RoutingRuleService {
    private final RoutingRuleRepository rules;
    private final RoutingRuleCheck check;
    private final Journal journal;

    RoutingRuleService(RoutingRuleRepository rules, RoutingRuleCheck check, Journal journal) {
        this.rules = rules;
        this.check = check;
        this.journal = journal;
    }

    /** Adds a rule. */
    public Uni<RoutingRuleView> create(RoutingRuleDetails details, Actor actor) {
        return check.require(details)
                .chain(() -> rules.add(new RoutingRule(details)))
                .call(rule -> journal.record(new RoutingRuleEvent.Created(rule.asSubject(), details.teamId()), actor))
                .map(RoutingRuleView::of);
    }

    /** Changes a rule; items that have arrived stay where they are. */
    public Uni<RoutingRuleView> change(UUID id, ExpectedVersion expected, MergePatch.Change<RoutingRuleDetails> change, Actor actor) {
        return rules.require(id, expected)
                .call(rule -> change(rule, change.onto(rule.details())))
                .call(rule -> journal.record(new RoutingRuleEvent.Changed(rule.asSubject(), rule.details().teamId()), actor))
                .call(rules::flush)
                .map(RoutingRuleView::of);
    }

    /** Removes a rule. */
    public Uni<Void> remove(UUID id, ExpectedVersion expected, Actor actor) {
        return rules.require(id, expected)
                .call(rules::delete)
                .chain(rule -> journal.record(new RoutingRuleEvent.Removed(rule.asSubject()), actor));
    }

    private Uni<Void> change(RoutingRule rule, RoutingRuleDetails wanted) {
        return check.require(wanted).invoke(() -> rule.change(wanted));
    }
}
