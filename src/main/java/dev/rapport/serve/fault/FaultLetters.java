package dev.rapport.serve.fault;

import java.util.List;
import java.util.Map;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.notice.Messages;
import dev.rapport.ground.notice.NewMessage;
import dev.rapport.serve.customer.Address;
import dev.rapport.serve.customer.Addresses;
import dev.rapport.serve.need.NeedOwners;
import dev.rapport.serve.need.NeedView;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes to the customers of needs that hang on a known fault; joins the transaction of what they are told. */
@ApplicationScoped
class FaultLetters {
    private final Addresses addresses;
    private final Messages messages;

    FaultLetters(Addresses addresses, Messages messages) {
        this.addresses = addresses;
        this.messages = messages;
    }

    /** Answers false where there is no address to write to. */
    Uni<Boolean> write(String template, KnownFault fault, NeedView need, String text, Actor actor) {
        var slots = Map.of("reference", need.reference(), "fault", fault.details().title(), "text", text);
        return addresses.ofCustomer(need.customerId(), actor.at())
                .call(found -> write(found, template, need, slots, actor))
                .map(found -> !found.isEmpty());
    }

    private Uni<Void> write(List<Address> addresses, String template, NeedView need, Map<String, String> slots, Actor actor) {
        var about = new Subject(NeedOwners.TYPE, need.id(), need.customerId(), need.teamId());
        var all = Uni.createFrom().voidItem();
        for (var address : addresses) {
            all = all.chain(() -> messages.queue(new NewMessage(about, address.email(), NewMessage.E_MAIL, address.language(), template,
                    slots), actor).replaceWithVoid());
        }
        return all;
    }
}
