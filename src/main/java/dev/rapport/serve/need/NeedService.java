package dev.rapport.serve.need;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.code.Codes;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.MergePatch;
import dev.rapport.ground.journal.Journal;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.ground.route.RoutedItem;
import dev.rapport.ground.route.RoutingRuleQueries;
import dev.rapport.ground.team.TeamQueries;
import dev.rapport.rules.promise.Happened;
import dev.rapport.serve.customer.Act;
import dev.rapport.serve.customer.Authorities;
import dev.rapport.serve.customer.CustomerOutline;
import dev.rapport.serve.customer.CustomerQueries;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Records needs and changes what they are about. */
@ApplicationScoped
@WithTransaction
public class NeedService {
    private static final Duration OLDEST_RECEIPT = Duration.ofDays(3_660);

    private final NeedRepository needs;
    private final NeedNumbers numbers;
    private final NeedAct act;
    private final CustomerQueries customers;
    private final TeamQueries teams;
    private final RoutingRuleQueries routing;
    private final Codes codes;
    private final Authorities authorities;
    private final SameCustomer same;
    private final NeedFileService files;
    private final NeedClocks clocks;
    private final NeedWindows windows;
    private final Journal journal;

    NeedService(NeedRepository needs, NeedNumbers numbers, NeedAct act, CustomerQueries customers, TeamQueries teams,
            RoutingRuleQueries routing, Codes codes, Authorities authorities, SameCustomer same, NeedFileService files, NeedClocks clocks,
            NeedWindows windows, Journal journal) {
        this.needs = needs;
        this.numbers = numbers;
        this.act = act;
        this.customers = customers;
        this.teams = teams;
        this.routing = routing;
        this.codes = codes;
        this.authorities = authorities;
        this.same = same;
        this.files = files;
        this.clocks = clocks;
        this.windows = windows;
        this.journal = journal;
    }

    /** Records what a customer asks for; with a first contact it is delivered in the same call. */
    public Uni<NeedView> create(NewNeed wanted, Actor actor) {
        requirePossible(wanted, actor.at());
        return codes.require(Codes.CHANNELS, wanted.channel(), "/channel")
                .chain(() -> customers.requireAddable(wanted.customerId()))
                .call(customer -> authorities.require(customer.id(), wanted.onBehalf(), Act.ASK, receivedAt(wanted, actor)))
                .chain(customer -> team(wanted, customer, actor).chain(team -> create(wanted, customer, team, actor)));
    }

    /** Changes kind, expectations or references. */
    public Uni<NeedView> change(UUID id, ExpectedVersion expected, MergePatch.Change<NeedDetails> change, Actor actor) {
        return act.on(id, expected, actor, need -> need.change(change.onto(need.matter().details()), actor));
    }

    private Uni<NeedView> create(NewNeed wanted, CustomerOutline customer, UUID team, Actor actor) {
        var language = wanted.language() == null ? customer.language() : wanted.language();
        return follows(wanted, actor)
                .chain(numbers::next)
                .chain(reference -> needs.persist(new Need(reference, wanted, team, language, actor)))
                .invoke(need -> need.askedBy(customer))
                .call(need -> journal.record(need.created(), actor))
                .call(need -> wanted.files() == null ? Uni.createFrom().voidItem() : files.attach(need, wanted.files(), actor))
                .call(need -> begin(need, customer, wanted.firstContact(), actor))
                .chain(need -> act.told(need, actor));
    }

    private Uni<Void> begin(Need need, CustomerOutline customer, NewNeed.@Nullable FirstContact contact, Actor actor) {
        return contact == null ? clocks.begin(need, customer, List.of(), actor)
                : windows.of(need).chain(time -> answer(need, customer, contact, time, actor));
    }

    private Uni<Void> answer(Need need, CustomerOutline customer, NewNeed.FirstContact contact, Windows time, Actor actor) {
        var events = new ArrayList<NeedEvent>();
        if (contact.confirmedBy() != null) {
            events.add(need.confirm(new Confirmation(contact.confirmedBy(), need.matter().channel(), actor.at(), need.matter().onBehalf()), actor));
        }
        events.add(need.deliver(Happened.NOW, time, actor));
        return journal.record(events, actor).chain(() -> clocks.begin(need, customer, events, actor));
    }

    private Uni<UUID> team(NewNeed wanted, CustomerOutline customer, Actor actor) {
        return wanted.teamId() == null
                ? routing.teamFor(RoutedItem.NEED, wanted.kind().name(), wanted.channel(), customer.kind().name())
                : teams.requireSeen(wanted.teamId(), "/teamId", actor).replaceWith(wanted.teamId());
    }

    private Uni<Void> follows(NewNeed wanted, Actor actor) {
        return wanted.followsId() == null ? Uni.createFrom().voidItem()
                : needs.require(wanted.followsId(), ExpectedVersion.ANY, actor)
                        .onFailure(Refusal.class)
                        .transform(none -> Refusal.at("/followsId", ErrorCode.REFERENCE_UNKNOWN, "There is no such need."))
                        .invoke(NeedService::requireEnded)
                        .chain(earlier -> same.require(wanted.customerId(), earlier.customerId(), notToFollow()));
    }

    private static void requireEnded(Need earlier) {
        if (earlier.progress().status().isOpen()) {
            throw notToFollow();
        }
    }

    private static Refusal notToFollow() {
        return Refusal.at("/followsId", ErrorCode.NEED_NOT_FOLLOWABLE);
    }

    private static Instant receivedAt(NewNeed wanted, Actor actor) {
        return wanted.receivedAt() == null ? actor.at() : wanted.receivedAt();
    }

    private static void requirePossible(NewNeed wanted, Instant now) {
        var receivedAt = wanted.receivedAt();
        if (receivedAt != null && (receivedAt.isAfter(now) || receivedAt.isBefore(now.minus(OLDEST_RECEIPT)))) {
            throw Refusal.at("/receivedAt", ErrorCode.INVALID, "A receipt lies in the past, at most ten years back.");
        }
        if (wanted.firstContact() != null && wanted.firstContact().confirmedBy() != null) {
            wanted.firstContact().confirmedBy().requireByHand("/firstContact/confirmedBy");
        }
    }
}
