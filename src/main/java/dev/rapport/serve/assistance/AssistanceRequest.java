package dev.rapport.serve.assistance;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.Versioned;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.money.Money;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.serve.need.AssistanceStatus;
import dev.rapport.serve.need.NeedKind;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * That somebody is asked for assistance with a need that meets a limitation. Each verb guards, changes the state and returns the
 * event; the states are in {@link AssistanceStatus}.
 */
@Entity
class AssistanceRequest extends Versioned {
    /** How events name requests. */
    static final String TYPE = "assistance-request";

    private UUID needId;
    private Instant askedAt;
    private UUID askedById;
    private String reason;
    private String text;
    private @Nullable UUID clauseId;
    @Embedded
    private @Nullable Money amount;
    private UUID designationId;
    private UUID personId;
    private @Nullable UUID deputyId;
    @JdbcTypeCode(SqlTypes.JSON)
    private Passings passings = Passings.NONE;
    @Enumerated(EnumType.STRING)
    private AssistanceStatus status = AssistanceStatus.OPEN;
    private @Nullable String answer;
    private @Nullable UUID answeredById;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected AssistanceRequest() {
    }

    AssistanceRequest(UUID needId, NewAssistance wanted, Asked asked, Actor actor) {
        this.needId = needId;
        this.askedAt = actor.at();
        this.askedById = actor.id();
        this.reason = wanted.reason();
        this.text = wanted.text();
        this.clauseId = wanted.clauseId();
        this.amount = wanted.amount();
        ask(asked);
    }

    AssistanceEvent asked(Subject need) {
        return new AssistanceEvent.Asked(subject(need), reason, clauseId, amount, designationId, personId, deputyId);
    }

    AssistanceEvent answer(Subject need, NewAnswer given, Actor actor) {
        requireAsked(actor);
        end(given.outcome().status(), actor);
        answer = given.text();
        answeredById = actor.id();
        return new AssistanceEvent.Answered(subject(need), status);
    }

    AssistanceEvent passOn(Subject need, Asked next, String words, Actor actor) {
        requireAsked(actor);
        var from = designationId;
        passings = passings.with(new Passing(from, actor.id(), actor.at(), words));
        ask(next);
        return new AssistanceEvent.PassedOn(subject(need), from, designationId, personId, deputyId);
    }

    /** Whether somebody else stands in for who is asked than was told so; nobody answers what they asked themselves. */
    boolean isMissed(UUID standIn) {
        return !Objects.equals(deputyId, deputy(standIn));
    }

    /** The one stands in from now on; whoever did before no longer. */
    AssistanceEvent standIn(Subject need, UUID standIn) {
        requireOpen();
        deputyId = deputy(standIn);
        return new AssistanceEvent.DeputyChanged(subject(need), personId, deputyId);
    }

    private @Nullable UUID deputy(UUID standIn) {
        return standIn.equals(personId) || standIn.equals(askedById) ? null : standIn;
    }

    /** By whoever asked, or a supervisor; who is asked answers instead. */
    AssistanceEvent withdraw(Subject need, Actor actor) {
        requireOpen();
        if (!mayWithdraw(actor)) {
            throw new Refusal(ErrorCode.NOT_OWNER);
        }
        end(AssistanceStatus.WITHDRAWN, actor);
        return new AssistanceEvent.Withdrawn(subject(need));
    }

    /** Refuses whoever is not asked now. */
    void requireAsked(Actor actor) {
        requireOpen();
        if (!isAsked(actor)) {
            throw new Refusal(ErrorCode.NOT_ASKED);
        }
    }

    /** What is looked for above who was asked until now: neither they, nor who asked, nor who passes it on for them. */
    Wanted wanted(NeedKind need, Actor actor) {
        var named = Stream.of(askedById, personId, actor.id()).collect(Collectors.toSet());
        return new Wanted(List.of(), need, reason, amount, null, named);
    }

    private void ask(Asked next) {
        designationId = next.designationId();
        personId = next.personId();
        deputyId = next.deputyId();
    }

    private void end(AssistanceStatus how, Actor actor) {
        status = status.to(how);
        endedAt = actor.at();
    }

    private void requireOpen() {
        if (status != AssistanceStatus.OPEN) {
            throw new Refusal(ErrorCode.ASSISTANCE_ENDED, "The request is " + status + ".");
        }
    }

    private boolean isAsked(Actor actor) {
        return actor.id().equals(personId) || actor.id().equals(deputyId);
    }

    private boolean mayWithdraw(Actor actor) {
        return actor.id().equals(askedById) || !isAsked(actor) && (actor.is(Roles.SUPERVISOR) || actor.is(Roles.LINE_MANAGER));
    }

    private List<AssistanceVerb> allowed(Actor actor) {
        if (status != AssistanceStatus.OPEN || !actor.readsText()) {
            return List.of();
        }
        return isAsked(actor) ? List.of(AssistanceVerb.ANSWER, AssistanceVerb.PASS_ON)
                : mayWithdraw(actor) ? List.of(AssistanceVerb.WITHDRAW) : List.of();
    }

    /** As told to the actor; machines of others read no free text. */
    AssistanceView view(Actor actor) {
        var reads = actor.readsText();
        return new AssistanceView(id(), version(), needId, status, reason, reads ? text : null, clauseId, amount, designationId, personId, deputyId,
                askedById, askedAt, passings.all().stream().map(each -> reads ? each : each.withoutText()).toList(), reads ? answer : null,
                answeredById, endedAt, allowed(actor));
    }

    private Subject subject(Subject need) {
        return need.part(TYPE, id());
    }

    UUID needId() {
        return needId;
    }

    UUID personId() {
        return personId;
    }

    UUID askedById() {
        return askedById;
    }

    AssistanceStatus status() {
        return status;
    }

    Asked asked() {
        return new Asked(designationId, personId, deputyId);
    }
}
