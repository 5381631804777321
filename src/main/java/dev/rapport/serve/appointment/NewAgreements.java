package dev.rapport.serve.appointment;


import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.Journal;
import dev.rapport.ground.journal.Reaction;
import dev.rapport.serve.choice.AgreementEvent;
import dev.rapport.serve.need.NeedOwners;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives back the seats of lines that a later agreement does not hold any more, before it takes its own. */
@ApplicationScoped
class NewAgreements implements Reaction<AgreementEvent> {
    private final AppointmentRepository appointments;
    private final Journal journal;

    NewAgreements(AppointmentRepository appointments, Journal journal) {
        this.appointments = appointments;
        this.journal = journal;
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
        return appointments.booked(made.needId())
                .map(booked -> booked.stream().map(each -> each.cancel(need, Cancellation.AGREED_ANEW, actor)).toList())
                .chain(events -> journal.record(events, actor));
    }
}
