package dev.rapport.serve.need;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.code.Codes;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.link.LinkService;
import dev.rapport.ground.link.LinkedItem;
import dev.rapport.ground.link.MadeLink;
import dev.rapport.ground.link.NewLink;
import dev.rapport.rules.promise.Happened;
import dev.rapport.serve.customer.Recipients;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets customers see their need by a link, and confirm or correct it by their own hand (S1 1.1). */
@ApplicationScoped
@WithTransaction
public class NeedLinkService {
    static final String CONFIRM = "CONFIRM";
    static final String CORRECT = "CORRECT";
    private static final Set<String> ACTS = Set.of(CONFIRM, CORRECT);

    private final NeedAct act;
    private final NeedRepository needs;
    private final StatementService statements;
    private final LinkService links;
    private final LinkedItem linked;
    private final Recipients recipients;

    NeedLinkService(NeedAct act, NeedRepository needs, StatementService statements, LinkService links,
            LinkedItem linked, Recipients recipients) {
        this.act = act;
        this.needs = needs;
        this.statements = statements;
        this.links = links;
        this.linked = linked;
        this.recipients = recipients;
    }

    /** Makes a link; one that lets confirm asks the customer to. */
    public Uni<MadeLink> make(UUID id, ExpectedVersion expected, NewLink link, Actor actor) {
        return act.load(id, expected, actor)
                .call(need -> recipients.require(need.asSubject().customerId(), link, actor))
                .call(need -> asked(need, link, actor))
                .chain(need -> links.make(link, ACTS, need.asSubject(), actor));
    }

    /** The customer confirms the version that they were shown. */
    public Uni<LinkedNeedView> confirm(LinkedConfirmation confirmation, Actor actor) {
        return links.act(Need.TYPE, CONFIRM, actor).chain(needs::require)
                .call(need -> recipients.behind(linked.recipient())
                        .map(somebody -> new Confirmation(ConfirmedBy.BY_CUSTOMER, Codes.WEB_FORM, actor.at(), somebody))
                        .chain(byHand -> statements.confirm(need, confirmation.statement(), byHand, actor)))
                .map(LinkedNeedView::of);
    }

    /** The customer says it in their own words. */
    public Uni<LinkedNeedView> correct(NewStatement statement, Actor actor) {
        return links.act(Need.TYPE, CORRECT, actor).chain(needs::require)
                .call(need -> recipients.behind(linked.recipient())
                        .map(somebody -> new Correction(statement.text(), null, Codes.WEB_FORM, somebody, Happened.NOW))
                        .chain(said -> statements.correct(need, said, actor)))
                .map(LinkedNeedView::of);
    }

    private Uni<@Nullable NeedView> asked(Need need, NewLink link, Actor actor) {
        return link.acts().contains(CONFIRM) && !need.statement().isConfirmed() ? act.on(need, actor, each -> each.askConfirmation(actor)) : Uni.createFrom().nullItem();
    }
}
