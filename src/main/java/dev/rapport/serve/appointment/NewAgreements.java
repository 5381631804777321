package dev.rapport.serve.appointment;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.Reaction;
import dev.rapport.ground.journal.Subject;
import dev.rapport.serve.choice.AgreedLines;
import dev.rapport.serve.choice.AgreementEvent;
import dev.rapport.serve.choice.Slot;
import dev.rapport.serve.need.AgreedLine;
import dev.rapport.serve.need.NeedOwners;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives back the seats of lines that a later agreement does not hold any more, before it takes its own. */
@ApplicationScoped
class NewAgreements implements Reaction<AgreementEvent> {
    private final AgreedLines agreed;
    private final NeedlessAppointments needless;

    NewAgreements(AgreedLines agreed, NeedlessAppointments needless) {
        this.agreed = agreed;
        this.needless = needless;
    }

    @Override
    public Class<AgreementEvent> event() {
        return AgreementEvent.class;
    }

    @Override
    public Uni<Void> react(AgreementEvent event, Actor actor) {
        return event instanceof AgreementEvent.Made made && made.number() > 1 ? giveBack(made, actor) : Uni.createFrom().voidItem();
    }

    private Uni<Void> giveBack(AgreementEvent.Made made, Actor actor) {
        var need = made.subject().part(NeedOwners.TYPE, made.needId());
        return needless.cancelled(need, each -> each.cancel(need, Cancellation.AGREED_ANEW, actor).stream(), actor)
                .chain(cancelled -> tell(cancelled, need, made, actor));
    }

    /** Whoever agreed to the same slot again hears only that it is booked. */
    private Uni<Void> tell(List<Appointment> cancelled, Subject need, AgreementEvent.Made made, Actor actor) {
        return cancelled.isEmpty() ? Uni.createFrom().voidItem()
                : slots(made, actor).chain(slots -> needless.tell(cancelled.stream().filter(each -> !slots.contains(each.slot())).toList(), need, actor));
    }

    private Uni<Set<Slot>> slots(AgreementEvent.Made made, Actor actor) {
        return agreed.find(made.agreed().stream().map(AgreedLine::lineId).toList(), actor)
                .map(lines -> lines.stream().map(line -> line.specification().slot()).filter(Objects::nonNull).collect(Collectors.toSet()));
    }
}
