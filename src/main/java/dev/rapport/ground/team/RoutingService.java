package dev.rapport.ground.team;

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
public class RoutingService {
    private final RoutingRepository rules;
    private final TeamQueries teams;
    private final Journal journal;

    RoutingService(RoutingRepository rules, TeamQueries teams, Journal journal) {
        this.rules = rules;
        this.teams = teams;
        this.journal = journal;
    }

    /** Adds a rule. */
    public Uni<RoutingRuleView> create(RoutingRuleDetails details, Actor actor) {
        return teams.requireActive(details.teamId(), "/teamId")
                .chain(() -> rules.add(new RoutingRule(details)))
                .call(rule -> journal.record(new RoutingEvent.Created(rule.asSubject(), details.teamId()), actor))
                .map(RoutingRuleView::of);
    }

    /** Changes a rule; items that have arrived stay where they are. */
    public Uni<RoutingRuleView> change(UUID id, ExpectedVersion expected, MergePatch.Change<RoutingRuleDetails> change, Actor actor) {
        return rules.require(id, expected)
                .invoke(rule -> rule.change(change.onto(rule.details())))
                .call(rule -> teams.requireActive(rule.details().teamId(), "/teamId"))
                .call(rule -> journal.record(new RoutingEvent.Changed(rule.asSubject(), rule.details().teamId()), actor))
                .call(rules::flush)
                .map(RoutingRuleView::of);
    }

    /** Removes a rule. */
    public Uni<Void> remove(UUID id, ExpectedVersion expected, Actor actor) {
        return rules.require(id, expected)
                .call(rules::delete)
                .chain(rule -> journal.record(new RoutingEvent.Removed(rule.asSubject()), actor));
    }
}
