package dev.rapport.edge.development;

import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.link.NewLink;
import dev.rapport.rules.promise.Happened;
import dev.rapport.rules.promise.NewPromise;
import dev.rapport.rules.standard.Measure;
import dev.rapport.serve.need.AgreedNeedService;
import dev.rapport.serve.need.ChangeSide;
import dev.rapport.serve.need.ClarificationAnswer;
import dev.rapport.serve.need.ClarificationService;
import dev.rapport.serve.need.ConfirmedBy;
import dev.rapport.serve.need.EndingService;
import dev.rapport.serve.need.Level;
import dev.rapport.serve.need.NeedLinkService;
import dev.rapport.serve.need.NeedPromiseService;
import dev.rapport.serve.need.NeedView;
import dev.rapport.serve.need.NewAssessment;
import dev.rapport.serve.need.NewAssignment;
import dev.rapport.serve.need.NewChange;
import dev.rapport.serve.need.NewClarification;
import dev.rapport.serve.need.NewConfirmation;
import dev.rapport.serve.need.NewHold;
import dev.rapport.serve.need.NewJoining;
import dev.rapport.serve.need.NewLimitation;
import dev.rapport.serve.need.NewReopening;
import dev.rapport.serve.need.NewRestriction;
import dev.rapport.serve.need.NewStatement;
import dev.rapport.serve.need.NewVoiding;
import dev.rapport.serve.need.NewWithdrawal;
import dev.rapport.serve.need.Priority;
import dev.rapport.serve.need.PriorityOverride;
import dev.rapport.serve.need.ReopeningReason;
import dev.rapport.serve.need.RestrictionService;
import dev.rapport.serve.need.StatementService;
import dev.rapport.serve.need.WithdrawnBy;
import dev.rapport.serve.need.WorkService;
import io.quarkus.arc.profile.IfBuildProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Does the steps of needs; those of offers, of assistance, of single deliveries and of privacy are left to what is of their kind. */
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
class SampleSteps {
    private static final ExpectedVersion ANY = ExpectedVersion.ANY;
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int LINK_DAYS = 20;

    private final StatementService statements;
    private final ClarificationService clarifications;
    private final WorkService work;
    private final AgreedNeedService deliveries;
    private final EndingService endings;
    private final RestrictionService restrictions;
    private final NeedLinkService links;
    private final SampleInteractions interactions;
    private final NeedPromiseService promises;
    private final SampleOffers offers;
    private final SampleAssistance assistance;
    private final SampleDeliveries parts;
    private final SampleAppointments appointments;
    private final SamplePrivacy privacy;

    SampleSteps(StatementService statements, ClarificationService clarifications, WorkService work, AgreedNeedService deliveries,
            EndingService endings, RestrictionService restrictions, NeedLinkService links, SampleInteractions interactions,
            NeedPromiseService promises, SampleOffers offers, SampleAssistance assistance, SampleDeliveries parts, SampleAppointments appointments,
            SamplePrivacy privacy) {
        this.statements = statements;
        this.clarifications = clarifications;
        this.work = work;
        this.deliveries = deliveries;
        this.endings = endings;
        this.restrictions = restrictions;
        this.links = links;
        this.interactions = interactions;
        this.promises = promises;
        this.offers = offers;
        this.assistance = assistance;
        this.parts = parts;
        this.appointments = appointments;
        this.privacy = privacy;
    }

    Uni<?> take(SampleMoment now) {
        var step = now.step();
        return switch (step.verb()) {
            case "ask" -> clarifications.ask(now.needId(), ANY, new NewClarification(step.text()), now.worker())
                    .invoke(asked -> now.story().asked(asked.id()));
            case "reply" -> clarifications.answer(now.needId(), now.story().question(), ANY, new ClarificationAnswer(step.text()), now.worker());
            case "link" -> links.make(now.needId(), ANY,
                    new NewLink(null, Set.of("CONFIRM", "CORRECT"), now.later(LINK_DAYS, MORNING)), now.worker());
            case "promise" -> promises.give(now.needId(), ANY, new NewPromise(Measure.valueOf(step.word(0)), now.later(step.number(1), LocalTime.of(step.number(2), 0)), step.text()),
                    now.worker());
            case "call" -> interactions.take(now);
            case "adjust" -> interactions.adjust(now);
            case "offer", "retract", "take", "decline" -> offers.take(now);
            case "help", "pass", "helped" -> assistance.take(now);
            case "bring", "reject", "approve" -> parts.take(now);
            case "visit", "moved", "kept", "missed" -> appointments.take(now);
            case "erase", "access" -> privacy.take(now);
            default -> change(now).invoke(view -> now.story().stands(view));
        };
    }

    private Uni<NeedView> change(SampleMoment now) {
        var need = now.needId();
        var step = now.step();
        var worker = now.worker();
        return switch (step.verb()) {
            case "own" -> assign(now, worker.id(), worker).call(() -> interactions.ring(now));
            case "assign" -> assign(now, now.story().agent(), now.supervisor());
            case "move" -> work.assign(need, ANY, new NewAssignment(now.story().cast().id(step.word(0)), null), worker);
            case "assess" -> work.assess(need, ANY, assessment(now), worker);
            case "confirm" -> statements.confirm(need, ANY, confirmation(now), worker);
            case "restate" -> statements.restate(need, ANY, new NewStatement(step.text()), worker);
            case "hold" -> work.hold(need, ANY, new NewHold(step.word(0), null, now.later(step.number(1), MORNING), step.text()), worker);
            case "resume" -> work.resume(need, ANY, Happened.NOW, worker);
            case "change" -> deliveries.askChange(need, ANY, new NewChange(ChangeSide.CUSTOMER, step.texts().isEmpty() ? null : step.text()), worker);
            case "start" -> deliveries.startDelivery(need, ANY, worker);
            case "deliver" -> deliveries.deliver(need, ANY, Happened.NOW, worker);
            default -> end(now, need, worker);
        };
    }

    private Uni<NeedView> end(SampleMoment now, UUID need, Actor worker) {
        var step = now.step();
        return switch (step.verb()) {
            case "accept" -> deliveries.accept(need, ANY, worker);
            case "reopen" -> endings.reopen(need, ANY, new NewReopening(ReopeningReason.valueOf(step.word(0))), worker);
            case "withdraw" -> endings.withdraw(need, ANY, new NewWithdrawal(WithdrawnBy.valueOf(step.word(0)), null, null), worker);
            case "unmet" -> endings.declareUnmet(need, ANY, new NewLimitation(step.word(0), step.text()), worker);
            case "join" -> endings.join(need, ANY, new NewJoining(now.story().cast().id(step.word(0))), worker);
            case "void" -> endings.declareVoid(need, ANY, new NewVoiding(step.word(0)), now.supervisor());
            case "restrict" -> restrictions.restrict(need, ANY, new NewRestriction(step.text()), now.supervisor());
            case "unrestrict" -> restrictions.lift(need, ANY, now.supervisor());
            default -> throw new IllegalArgumentException("The sample data know no step " + step.verb());
        };
    }

    private Uni<NeedView> assign(SampleMoment now, UUID owner, Actor by) {
        return work.assign(now.needId(), ANY, new NewAssignment(now.story().view().teamId(), owner), by);
    }

    private static NewConfirmation confirmation(SampleMoment now) {
        return new NewConfirmation(ConfirmedBy.valueOf(now.step().word(0)), now.story().need().channel(),
                now.story().view().statement().number(), null, null, null);
    }

    private static NewAssessment assessment(SampleMoment now) {
        var step = now.step();
        var within = now.story().need().within();
        return new NewAssessment(Level.valueOf(step.word(0)), Level.valueOf(step.word(1)),
                within == null ? null : now.clock().day(now.story().need().ago() - within),
                step.texts().isEmpty() ? null : new PriorityOverride(Priority.valueOf(step.texts().get(0)), step.texts().get(1)));
    }
}
