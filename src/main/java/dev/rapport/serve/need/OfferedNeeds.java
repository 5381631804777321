package dev.rapport.serve.need;

import java.util.List;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.journal.Subject;
import dev.rapport.rules.promise.ClockOrder;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What offers do to their need; joins the transaction of the offer, or the session of who reads it. */
@ApplicationScoped
public class OfferedNeeds {
    private final NeedAct act;
    private final NeedRepository needs;

    OfferedNeeds(NeedAct act, NeedRepository needs) {
        this.act = act;
        this.needs = needs;
    }

    /** The need as an event's subject, if the actor may see it; else 404. */
    public Uni<Subject> require(UUID need, Actor actor) {
        return needs.require(need, ExpectedVersion.ANY, actor).map(Need::asSubject);
    }

    /** The same for who writes of it. */
    public Uni<Void> requireForWriting(UUID need, Actor actor) {
        return act.load(need, ExpectedVersion.ANY, actor).replaceWithVoid();
    }

    /** The statement that an offer shows; whoever asks was let to the offer, be it by a link. */
    public Uni<StatementView> statement(UUID need) {
        return needs.require(need).map(found -> found.statement().view());
    }

    /** Something was put to the customer; refused while the need is not to be offered anything. */
    public Uni<NeedView> offered(UUID need, ExpectedVersion expected, Actor actor) {
        return act.on(need, expected, actor, each -> each.offer(actor));
    }

    /**
     * The customer answered, by themselves or through the desk, and selected something; or nothing, and what was agreed before a
     * change holds again.
     *
     * @param implied how the answer confirms the statement that the offer shows, and when it was given
     * @param promised what was agreed promises
     */
    public Uni<NeedView> answered(UUID need, boolean selected, Confirmation implied, List<ClockOrder> promised, Actor actor) {
        return needs.require(need).chain(found -> act.on(found, actor,
                each -> selected ? each.agree(implied, actor) : each.decline(implied, actor), promised));
    }

    /** The last open offer expired or was withdrawn; what was agreed before a change holds again. */
    public Uni<NeedView> unoffered(UUID need, Actor actor) {
        return needs.require(need).chain(found -> act.on(found, actor, each -> each.unoffer(actor)));
    }
}
