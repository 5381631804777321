package dev.rapport.serve.need;

import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.journal.Subject;
import dev.rapport.rules.promise.ClockOrder;
import dev.rapport.rules.promise.Happened;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What deliveries and appointments do to their need, which follows its lines; joins the transaction of the delivery, or the session of who reads it. */
@ApplicationScoped
public class DeliveredNeeds {
    private final NeedAct act;
    private final NeedRepository needs;
    private final NeedClocks clocks;
    private final NeedWindows windows;

    DeliveredNeeds(NeedAct act, NeedRepository needs, NeedClocks clocks, NeedWindows windows) {
        this.act = act;
        this.needs = needs;
        this.clocks = clocks;
        this.windows = windows;
    }

    /** The need as an event's subject, if the actor may see it; else 404. */
    public Uni<Subject> require(UUID need, ExpectedVersion expected, Actor actor) {
        return needs.require(need, expected, actor).map(Need::asSubject);
    }

    /** The same for who writes of it. */
    public Uni<Subject> requireForWriting(UUID need, ExpectedVersion expected, Actor actor) {
        return act.load(need, expected, actor).map(Need::asSubject);
    }

    /** The need as its customer sees it; whoever asks was let to the delivery, be it by a link. */
    public Uni<LinkedNeedView> linked(UUID need) {
        return needs.require(need).map(LinkedNeedView::of);
    }

    /** The need as an event's subject; whoever asks was let to the delivery, be it by a link. */
    public Uni<Subject> subject(UUID need) {
        return needs.require(need).map(Need::asSubject);
    }

    /** The lines that are to be delivered, or were. */
    public Uni<List<UUID>> lines(UUID need) {
        return needs.require(need).map(found -> found.lines().all().stream().map(Line::lineId).toList());
    }

    /** From now on these lines are to be delivered. */
    public Uni<Void> agreed(UUID need, List<AgreedLine> lines) {
        return needs.require(need).invoke(found -> found.agreeLines(lines)).replaceWithVoid();
    }

    /** So much of its lines was delivered; refused where that is more than is left, or all of it while a change is on offer. */
    public Uni<NeedView> delivered(UUID need, UUID delivery, List<LineQuantity> covered, Happened happened, Actor actor) {
        return needs.require(need)
                .call(found -> found.isLeftUnchangedBy(covered, actor.at()) ? act.on(found, actor, each -> each.withdrawChange(actor)) : Uni.createFrom().nullItem())
                .call(found -> found.isBegunBy(covered, actor.at()) ? act.on(found, actor, each -> each.startDelivery(actor)) : Uni.createFrom().nullItem())
                .chain(found -> windows.of(found)
                        .chain(time -> act.on(found, actor, each -> each.deliverLines(delivery, covered, happened, time, actor))));
    }

    /**
     * What was promised of its lines changed, as the time of an appointment does.
     *
     * @param orders by how many lines are to be delivered
     */
    public Uni<Void> promised(UUID need, IntFunction<List<ClockOrder>> orders, Actor actor) {
        return needs.require(need)
                .invoke(found -> found.touch(actor))
                .chain(found -> clocks.follow(found, orders.apply(found.lines().left().size()), actor));
    }

    /** What of these lines has to be delivered again. */
    public Uni<Undone> undone(UUID need, List<LineAnswered> answers) {
        return needs.require(need).map(found -> found.undoneBy(answers));
    }

    /**
     * The customer accepted or rejected what was delivered, by themselves or through the desk.
     *
     * @param happened when they said so
     * @param promised what is promised of what has to be delivered again
     */
    public Uni<NeedView> answered(UUID need, List<LineAnswered> answers, Happened happened, List<ClockOrder> promised, Actor actor) {
        return needs.require(need).chain(found -> windows.of(found)
                .chain(time -> act.on(found, actor, each -> each.answerLines(answers, happened, time, actor), promised)));
    }
}
