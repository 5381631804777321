package dev.rapport.rules.promise;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.journal.Subject;
import dev.rapport.rules.calendar.CalendarVersion;
import dev.rapport.rules.calendar.Limit;
import dev.rapport.rules.calendar.Unit;
import dev.rapport.rules.standard.Commitment;
import dev.rapport.rules.standard.Dimensions;
import dev.rapport.rules.standard.Measure;
import dev.rapport.rules.standard.Situation;

/** Plays the life of one item of a desk that works Monday to Friday from 9 to 17 in London; times are local ones of Friday, 20 November 2026. */
final class Played {
    static final CalendarVersion DESK = new CalendarVersion(UUID.randomUUID(), 1, dev.rapport.rules.calendar.Hours.weekdays("Europe/London", "09:00-17:00"));
    /** Some commitments are counted on it, whoever's the item is. */
    static final CalendarVersion ALWAYS = new CalendarVersion(UUID.randomUUID(), 1, dev.rapport.rules.calendar.Hours.always("Europe/London"));
    static final Hours HOURS = new Hours(DESK.time(), DESK.time());
    private static final UUID AGENT = UUID.randomUUID();

    private List<Commitment> commitments;
    private CalendarVersion team = DESK;
    private PromisedItem item;
    private final List<Promise> all = new ArrayList<>();
    final List<PromiseFact> facts = new ArrayList<>();
    final List<PromiseEvent> events = new ArrayList<>();

    Played(String received, Commitment... commitments) {
        this.commitments = List.of(commitments);
        this.item = new PromisedItem(new Subject("need", UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()), "N-1", at(received), null,
                new Situation(null, "PURCHASE", null, "PUBLIC_MEMBER", "en"));
    }

    static Commitment commitment(Measure measure, int minutes, String... pausedBy) {
        return commitment(measure, Limit.of(minutes, Unit.WORKING_MINUTES), pausedBy);
    }

    static Commitment commitment(Measure measure, Limit limit, String... pausedBy) {
        return commitment(measure, limit, null, pausedBy);
    }

    /** Counted on that calendar, whoever's the item is. */
    static Commitment commitment(Measure measure, Limit limit, @Nullable CalendarVersion calendar, String... pausedBy) {
        return new Commitment(UUID.randomUUID(), measure, limit, calendar == null ? null : calendar.calendarId(), Set.of(pausedBy), Dimensions.ANY, Duration.ofMinutes(30), true, null,
                UUID.randomUUID(), 1);
    }

    /** Such as {@code 10:00}, or with its day of the month {@code 23 10:00}. */
    static Instant at(String local) {
        var day = local.contains(" ") ? local.substring(0, 2) : "20";
        return LocalDateTime.parse("2026-11-" + day + "T" + local.substring(local.length() - 5)).atZone(DESK.time().zone()).toInstant();
    }

    static Actor agent(String now) {
        return Actor.person(AGENT, Set.of(Roles.AGENT), at(now));
    }

    static Actor supervisor(String now) {
        return Actor.person(AGENT, Set.of(Roles.SUPERVISOR), at(now));
    }

    Played at(String now, ClockOrder... orders) {
        return by(agent(now), orders);
    }

    /** The item is another team's, with a calendar of its own, and others of the commitments may apply now. */
    Played with(CalendarVersion calendar, Commitment... others) {
        var subject = item.subject();
        item = new PromisedItem(new Subject("need", subject.id(), subject.customerId(), UUID.randomUUID()), item.reference(), item.receivedAt(), null, item.situation());
        team = calendar;
        commitments = List.of(others);
        return this;
    }

    Played by(Actor actor, ClockOrder... orders) {
        var register = new Register(item, running(), rules(orders), actor).carryOut(List.of(orders));
        all.addAll(register.outcome().begun());
        facts.addAll(register.outcome().facts());
        events.addAll(register.outcome().events());
        return this;
    }

    private Rulebook rules(ClockOrder... orders) {
        var rules = new Rulebook(team);
        List.of(DESK, ALWAYS).forEach(known -> rules.know(known));
        rules.know(team);
        var applying = commitments.stream().collect(Collectors.toMap(Commitment::measure, commitment -> commitment));
        Stream.concat(Stream.of(item.receivedAt()), Stream.of(orders).filter(ClockOrder.Start.class::isInstance).map(order -> ((ClockOrder.Start) order).at()))
                .forEach(at -> rules.know(at, applying));
        return rules;
    }

    List<Promise> running() {
        return all.stream().filter(promise -> promise.timing().state() == PromiseState.RUNNING).toList();
    }

    Promise the(Measure measure) {
        return all.stream().filter(promise -> promise.measure() == measure).reduce((first, last) -> last).orElseThrow();
    }

    @Nullable Instant due(Measure measure) {
        return the(measure).timing().dueAt();
    }

    Standing standing(Measure measure, String now) {
        return the(measure).timing().standing(at(now));
    }

    Map<Measure, Boolean> firsts() {
        return running().stream().collect(Collectors.toMap(Promise::measure, Promise::isFirst));
    }
}
