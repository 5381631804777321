package dev.rapport.serve.need;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.rules.promise.Happened;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What a contact means for the needs that it is about (S1 2.2); joins the transaction of the contact, or the session of who reads it. */
@ApplicationScoped
public class ContactedNeeds {
    private final NeedAct act;
    private final NeedRepository needs;
    private final SameCustomer same;
    private final NeedConfig config;

    ContactedNeeds(NeedAct act, NeedRepository needs, SameCustomer same, NeedConfig config) {
        this.act = act;
        this.needs = needs;
        this.same = same;
        this.config = config;
    }

    /** Whether person and customer attend to each other at the same time in that channel. */
    public boolean isLive(String channel) {
        return config.liveChannels().contains(channel);
    }

    /** The need as an event's subject, if the actor may see it; else 404. */
    public Uni<Subject> require(UUID need, Actor actor) {
        return needs.require(need, ExpectedVersion.ANY, actor).map(Need::asSubject);
    }

    /**
     * Somebody attends to the customer in a contact that is live or goes out, so that a first or next response is given as it begins; in any
     * other the customer came back. A need that is no longer open is only talked about.
     *
     * @param incoming whether the customer came to the desk
     * @param pointer the field that names the need
     */
    public Uni<Subject> contacted(UUID id, UUID customer, String channel, boolean incoming, Happened happened, String pointer, Actor actor) {
        return needs.require(id, ExpectedVersion.ANY, actor)
                .onFailure(Refusal.class).transform(none -> Refusal.at(pointer, ErrorCode.REFERENCE_UNKNOWN, "There is no such need."))
                .call(need -> same.require(customer, need.customerId(), Refusal.at(pointer, ErrorCode.NEED_OF_ANOTHER_CUSTOMER)))
                .call(need -> need.progress().status().isOpen() ? attend(need, channel, incoming, happened, actor) : Uni.createFrom().voidItem())
                .map(Need::asSubject);
    }

    private Uni<NeedView> attend(Need need, String channel, boolean incoming, Happened happened, Actor actor) {
        var since = new Happened(notBeforeReceipt(happened.at(), need.matter().receivedAt()), happened.reason());
        return act.on(need, actor, each -> incoming && !isLive(channel) ? each.followUp(channel, since, actor) : each.respond(channel, since, actor));
    }

    /** A need may be recorded in the contact that raised it. */
    private static @Nullable Instant notBeforeReceipt(@Nullable Instant at, Instant receivedAt) {
        return at != null && at.isBefore(receivedAt) ? receivedAt : at;
    }
}
