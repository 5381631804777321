package dev.rapport.rules.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.rules.calendar.Calendars;
import dev.rapport.rules.calendar.Counting;
import dev.rapport.rules.calendar.Limit;
import dev.rapport.rules.calendar.Unit;
import dev.rapport.rules.calendar.WorkingTime;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Says what is to be said of promises whose time has come: warns the desk, tells customers, notes breaches. */
@ApplicationScoped
@WithTransaction
class WakeService {
    /** How much later the new time is where no commitment says it. */
    private static final Limit A_DAY = new Limit(1, Unit.WORKING_DAYS, 0, false, null);

    private static final Duration A_WHILE = Duration.ofMinutes(5);

    private final PromiseRepository promises;
    private final Promises running;
    private final Calendars calendars;
    private final CustomerTelling telling;
    private final OnCall onCall;
    private final Warnings warnings;
    private final PromiseAct act;

    WakeService(PromiseRepository promises, Promises running, Calendars calendars, CustomerTelling telling, OnCall onCall, Warnings warnings,
            PromiseAct act) {
        this.promises = promises;
        this.running = running;
        this.calendars = calendars;
        this.telling = telling;
        this.onCall = onCall;
        this.warnings = warnings;
        this.act = act;
    }

    /** Wakes some of those that are due, which no other replica gets meanwhile; answers how many. */
    Uni<Integer> wake(int most, Actor desk) {
        return promises.due(desk.at(), most).chain(due -> wake(due, desk).replaceWith(due.size()));
    }

    /** Those that are due, as they are named. */
    Uni<List<UUID>> due(int most, Actor desk) {
        return promises.dueIds(desk.at(), most);
    }

    /** Wakes one, unless another replica has it. */
    Uni<Void> wake(UUID id, Actor desk) {
        return promises.due(id, desk.at()).chain(due -> wake(due, desk));
    }

    /** One that cannot be woken now waits a while, so that it holds up none of the others. */
    Uni<Void> putOff(UUID id, Actor desk) {
        return promises.putOff(id, desk.at().plus(A_WHILE));
    }

    private Uni<Void> wake(List<Promise> due, Actor desk) {
        return Multi.createFrom().iterable(due).onItem().transformToUniAndConcatenate(promise -> wake(promise, desk))
                .collect().asList().chain(woken -> store(woken, desk));
    }

    private Uni<Woken> wake(Promise promise, Actor desk) {
        var heldUntil = promise.timing().heldUntil();
        return running.adopt(promise, desk).chain(() -> hours(promise))
                .chain(hours -> onCall(promise, hours, desk).chain(person -> wake(promise, heldUntil, hours.onCall(person != null), person, desk)));
    }

    private Uni<@Nullable UUID> onCall(Promise promise, Hours hours, Actor desk) {
        var outside = promise.timing().warnsOutside(hours, desk.at());
        return outside == null ? Uni.createFrom().nullItem() : onCall.who(promise.item().subject(), outside);
    }

    private Uni<Hours> hours(Promise promise) {
        var calendar = promise.timing().terms().calendar();
        return calendars.version(calendar.id(), calendar.version())
                .chain(counted -> calendars.ofTeam(promise.item().teamId()).map(team -> new Hours(counted.time(), team.time())));
    }

    private Uni<Woken> wake(Promise promise, @Nullable Instant heldUntil, Hours hours, @Nullable UUID person, Actor desk) {
        var holdEnded = heldUntil != null && !heldUntil.isAfter(desk.at());
        var stage = promise.wake(hours, desk.at());
        return tell(promise, stage, hours.counted(), desk)
                .call(told -> holdEnded ? running.on(promise, Register::settle, desk) : Uni.createFrom().voidItem())
                .map(told -> new Woken(promise, stage, told, holdEnded, stage == Stage.WARNED || stage == Stage.URGED ? person : null));
    }

    /** A new time that was told is not put off once more without a person. */
    private Uni<Boolean> tell(Promise promise, Stage stage, WorkingTime calendar, Actor desk) {
        return stage.compareTo(Stage.CUSTOMER_DUE) < 0 || !promise.wantsTelling() ? Uni.createFrom().item(false)
                : telling.tellTogether(promise, newTime(promise, calendar, desk.at()), desk);
    }

    /** So much later than it was due; than now, where nobody was told in time. */
    private static Instant newTime(Promise promise, WorkingTime calendar, Instant now) {
        var later = promise.given().newTime();
        var due = Objects.requireNonNull(promise.timing().dueAt());
        return Objects.requireNonNull(Counting.due(later == null ? A_DAY : later, calendar, due.isBefore(now) ? Timing.seconds(now) : due,
                List.of(), Duration.ZERO));
    }

    private Uni<Void> store(List<Woken> woken, Actor desk) {
        var said = woken.stream().filter(each -> each.stage() != Stage.NONE).toList();
        return act.store(said.stream().map(each -> each.promise().warned(each.stage(), desk)).toList(),
                        said.stream().map(each -> each.promise().said(each.stage())).toList(), desk)
                .chain(() -> warnings.give(woken.stream().filter(Woken::isToBeSaid).toList(), desk));
    }

    /**
     * What became of a promise that was woken.
     *
     * @param stage what is to be said of its time
     * @param told whether the customer was told a new time
     * @param holdEnded whether a hold ended, after which another promise may be due first
     * @param onCall who is warned in place of the owner, since the team does not work
     */
    record Woken(Promise promise, Stage stage, boolean told, boolean holdEnded, @Nullable UUID onCall) {
        /** Nothing is said of one that was looked at too early, such as by the former working time of the team. */
        boolean isToBeSaid() {
            return stage != Stage.NONE || holdEnded;
        }
    }
}
