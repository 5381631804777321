package dev.rapport.serve.need;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.View;
import dev.rapport.ground.team.PersonName;
import dev.rapport.ground.team.TeamName;
import dev.rapport.serve.customer.CustomerRow;
import dev.rapport.serve.customer.OnBehalf;

/**
 * A need as told.
 *
 * @param reference can be read over the telephone
 * @param episode counts how often it was taken up, from 1
 * @param origin whether it was imported; then nothing was promised here at its receipt
 * @param hasAdjustments whether the customer wants to be served otherwise; whoever serves them reads how; left out for machines of others
 * @param onBehalf who asked, where that was not the customer themselves
 * @param restricted whether only those with a part in it see it
 * @param assistance the latest request for assistance, and what became of it
 * @param offerOpen whether something is on offer that the customer has not answered yet
 * @param change of what was agreed, as long as nothing came of it
 * @param endedOnBehalf who withdrew it, where that was not the customer themselves
 * @param silentAt when it closes if the customer says nothing; only of what is delivered
 * @param lines how far what was agreed line by line is delivered
 * @param reopenableUntil when the reopening window ends; later, a new need names this one
 * @param allowed the verbs that this actor may use now
 * @param customer who they are now, where that was to be included and they were not erased; owner and team likewise
 */
public record NeedView(UUID id, long version, String reference, NeedStatus status, int episode, NeedKind kind, String channel, NeedOrigin origin,
        Instant receivedAt, Instant changedAt, UUID customerId, @Nullable Boolean hasAdjustments, @Nullable OnBehalf onBehalf, UUID teamId, @Nullable UUID ownerId,
        boolean restricted, @Nullable UUID followsId, StatementView statement, @Nullable Expectations expectations,
        List<Reference> references, @Nullable Assessment assessment, @Nullable Hold hold, @Nullable Assistance assistance, boolean offerOpen,
        @Nullable Change change, @Nullable Limitation limitation, @Nullable UUID joinedToId, @Nullable String voidReason, @Nullable Instant deliveredAt,
        @Nullable Instant endedAt, @Nullable Ending ending, @Nullable OnBehalf endedOnBehalf, @Nullable Instant reopenableUntil,
        @Nullable Instant silentAt, List<LineFigures> lines, List<NeedVerb> allowed, @Nullable CustomerRow customer,
        @Nullable PersonName owner, @Nullable TeamName team) implements View, Including<NeedView> {

    /** Whole, before {@link #toldTo}. */
    static NeedView of(Need need) {
        var subject = need.asSubject();
        var matter = need.matter();
        var asked = matter.details();
        var progress = need.progress();
        var work = need.work();
        return new NeedView(need.id(), need.version(), matter.reference(), progress.status(), progress.episode(), asked.kind(),
                matter.channel(), matter.origin(), matter.receivedAt(), work.changedAt(), subject.customerId(), need.hasAdjustments(), matter.onBehalf(),
                subject.teamId(),
                work.ownerId(), work.restricted(), matter.followsId(), need.statement().view(), asked.expectations(), asked.references(),
                work.assessment(), work.hold(), work.assistance(), progress.offerOpen(), progress.change(), progress.limitation(), progress.joinedToId(),
                progress.voidReason(), progress.deliveredAt(), progress.endedAt(), progress.ending(), progress.endedOnBehalf(),
                progress.reopenableUntil(), progress.silentAt(), need.lines().figures(), List.of(), null, null, null);
    }

    /** With the verbs that the actor may use, none once the customer was erased; machines of others use none and read no free text. */
    NeedView toldTo(Actor actor, @Nullable Instant customerErasedAt) {
        return !actor.readsText() ? withoutText() : customerErasedAt == null ? allowing(NeedVerb.allowed(this, actor)) : this;
    }

    boolean isHeld(Instant at) {
        return hold != null && hold.runs(at);
    }

    boolean isReopenable(Instant at) {
        return status == NeedStatus.WITHDRAWN ? ending == Ending.NO_ANSWER : reopenableUntil == null || !at.isAfter(reopenableUntil);
    }

    boolean hasLeft() {
        return lines.stream().anyMatch(line -> line.left() > 0);
    }

    /** What was delivered can be answered; of a need that is closed only as long as it can be reopened. */
    boolean isAnswerable(Instant at) {
        return lines.stream().anyMatch(line -> line.delivered() > 0) && (status != NeedStatus.CLOSED || isReopenable(at));
    }

    private NeedView allowing(List<NeedVerb> verbs) {
        return new NeedView(id, version, reference, status, episode, kind, channel, origin, receivedAt, changedAt, customerId, hasAdjustments, onBehalf, teamId,
                ownerId, restricted, followsId, statement, expectations, references, assessment, hold, assistance, offerOpen, change, limitation,
                joinedToId, voidReason, deliveredAt, endedAt, ending, endedOnBehalf, reopenableUntil, silentAt, lines, verbs, customer, owner, team);
    }

    @Override
    public NeedView including(@Nullable CustomerRow includedCustomer, @Nullable PersonName includedOwner, @Nullable TeamName includedTeam) {
        return new NeedView(id, version, reference, status, episode, kind, channel, origin, receivedAt, changedAt, customerId, hasAdjustments, onBehalf, teamId,
                ownerId, restricted, followsId, statement, expectations, references, assessment, hold, assistance, offerOpen, change, limitation,
                joinedToId, voidReason, deliveredAt, endedAt, ending, endedOnBehalf, reopenableUntil, silentAt, lines, allowed,
                includedCustomer, includedOwner, includedTeam);
    }

    private NeedView withoutText() {
        return new NeedView(id, version, reference, status, episode, kind, channel, origin, receivedAt, changedAt, customerId, null,
                onBehalf == null ? null : onBehalf.withoutRepresentative(), teamId, ownerId, restricted, followsId,
                statement.withoutText(), expectations == null ? null : expectations.withoutText(),
                references.stream().map(Reference::withoutText).toList(), assessment == null ? null : assessment.withoutText(),
                hold == null ? null : hold.withoutText(), assistance, offerOpen, change == null ? null : change.withoutText(),
                limitation == null ? null : limitation.withoutText(), joinedToId, voidReason, deliveredAt, endedAt, ending,
                endedOnBehalf == null ? null : endedOnBehalf.withoutRepresentative(), reopenableUntil, silentAt, lines, allowed, customer, owner, team);
    }
}
