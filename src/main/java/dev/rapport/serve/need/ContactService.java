package dev.rapport.serve.need;

import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.code.Codes;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.rules.promise.Happened;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes down when the desk attended to the customer and when the customer came back (S1 2.1). */
@ApplicationScoped
@WithTransaction
public class ContactService {
    private final NeedAct act;
    private final Codes codes;

    ContactService(NeedAct act, Codes codes) {
        this.act = act;
        this.codes = codes;
    }

    /** Somebody attended to the customer. */
    public Uni<NeedView> respond(UUID id, ExpectedVersion expected, NewContact contact, Actor actor) {
        return known(contact).chain(happened -> act.on(id, expected, actor, need -> need.respond(contact.channel(), happened, actor)));
    }

    /** The customer came back with the same need. */
    public Uni<NeedView> followUp(UUID id, ExpectedVersion expected, NewContact contact, Actor actor) {
        return known(contact).chain(happened -> act.on(id, expected, actor, need -> need.followUp(contact.channel(), happened, actor)));
    }

    private Uni<Happened> known(NewContact contact) {
        var happened = Happened.orNow(contact.happened());
        return codes.require(Codes.CHANNELS, contact.channel(), "/channel").chain(() -> happened.known(codes)).replaceWith(happened);
    }
}
