package dev.rapport.serve.customer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.notice.Messages;
import dev.rapport.ground.notice.NewMessage;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes to the customers of items by e-mail; joins the transaction of what they are told. */
@ApplicationScoped
public class CustomerLetters {
    private final Addresses addresses;
    private final Messages messages;

    CustomerLetters(Addresses addresses, Messages messages) {
        this.addresses = addresses;
        this.messages = messages;
    }

    /**
     * Writes to each address of the item's customer. Answers false where nothing is written, because there is no address or no
     * mail server: whoever asked has a person tell the customer.
     *
     * @param slots of the template, in the language of an address and the time where its reader is
     */
    public Uni<Boolean> write(Subject item, String template, Function<Address, Map<String, String>> slots, Actor actor) {
        return !messages.canSend() ? Uni.createFrom().item(false)
                : addresses.ofCustomer(Objects.requireNonNull(item.customerId()), actor.at())
                        .call(found -> queue(found.stream().map(to -> letter(item, to, template, slots)).toList(), actor))
                        .map(found -> !found.isEmpty());
    }

    private static NewMessage letter(Subject item, Address to, String template, Function<Address, Map<String, String>> slots) {
        return new NewMessage(item, to.email(), NewMessage.E_MAIL, to.language(), template, slots.apply(to));
    }

    private Uni<Void> queue(List<NewMessage> letters, Actor actor) {
        return Multi.createFrom().iterable(letters).onItem().transformToUniAndConcatenate(letter -> messages.queue(letter, actor))
                .collect().last().replaceWithVoid();
    }
}
