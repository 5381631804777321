package dev.rapport.serve.fault;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.journal.Journal;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.notice.NewMessage;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.rules.promise.Happened;
import dev.rapport.serve.customer.CustomerLetters;
import dev.rapport.serve.need.AgreedNeedService;
import dev.rapport.serve.need.ContactService;
import dev.rapport.serve.need.NeedOwners;
import dev.rapport.serve.need.NeedView;
import dev.rapport.serve.need.NewContact;
import dev.rapport.serve.need.ToldInPerson;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Serves the needs that hang on a known fault: first says which, then each in a transaction of its own, as it keeps its own promises. */
@ApplicationScoped
@WithTransaction
public class FaultWorkService {
    private static final NewContact WRITTEN = new NewContact(NewMessage.E_MAIL, null);

    private final FaultRepository faults;
    private final AttachedNeedRepository attached;
    private final ContactService contacts;
    private final AgreedNeedService deliveries;
    private final CustomerLetters letters;
    private final ToldInPerson inPerson;
    private final Journal journal;

    FaultWorkService(FaultRepository faults, AttachedNeedRepository attached, ContactService contacts, AgreedNeedService deliveries,
            CustomerLetters letters, ToldInPerson inPerson, Journal journal) {
        this.faults = faults;
        this.attached = attached;
        this.contacts = contacts;
        this.deliveries = deliveries;
        this.letters = letters;
        this.inPerson = inPerson;
        this.journal = journal;
    }

    /** Whom to tell of the fault. */
    Uni<List<FaultAct>> toTell(UUID id, ExpectedVersion expected, String text, Actor actor) {
        return faults.require(id, expected, actor)
                .invoke(fault -> FaultVerb.TELL.require(fault.status()))
                .chain(fault -> attached.left(id, text, actor));
    }

    /** The cause is gone; what is to be delivered therefore. The same call is repeated for what was left. */
    Uni<List<FaultAct>> mend(UUID id, ExpectedVersion expected, String text, Actor actor) {
        return faults.require(id, ExpectedVersion.ANY, actor)
                .invoke(fault -> fault.checkUntilMended(expected))
                .call(fault -> journal.record(fault.mend(actor), actor))
                .call(faults::flush)
                .call(fault -> attached.close(id))
                .chain(fault -> attached.left(id, text, actor));
    }

    /** Writes to the customer of one need, which is a response to them. */
    Uni<NeedView> tell(UUID id, FaultAct act, Actor actor) {
        return contacts.respond(act.needId(), ExpectedVersion.ANY, WRITTEN, actor)
                .call(need -> faults.require(id, ExpectedVersion.ANY, actor)
                        .call(fault -> write("fault-told", fault, need, act.text(), actor).invoke(FaultWorkService::requireWritten))
                        .call(fault -> attached.require(id, need.id(), actor).invoke(found -> found.tell(actor)))
                        .chain(fault -> journal.record(fault.told(need.id()), actor)));
    }

    /** Delivers one need and writes so to its customer; one who cannot be written to is served all the same, and told by a person. */
    Uni<NeedView> deliver(UUID id, FaultAct act, Actor actor) {
        return deliveries.deliverTold(act.needId(), ExpectedVersion.ANY, Happened.NOW, actor)
                .call(need -> faults.require(id, ExpectedVersion.ANY, actor)
                        .chain(fault -> write("fault-delivered", fault, need, act.text(), actor))
                        .call(told -> told ? Uni.createFrom().voidItem() : inPerson.ask(subject(need), actor))
                        .chain(told -> attached.require(id, need.id(), actor).invoke(found -> found.deliver(told, actor))));
    }

    private Uni<Boolean> write(String template, KnownFault fault, NeedView need, String text, Actor actor) {
        var slots = Map.of("reference", need.reference(), "fault", fault.details().title(), "text", text);
        return letters.write(subject(need), template, address -> slots, actor);
    }

    private static Subject subject(NeedView need) {
        return new Subject(NeedOwners.TYPE, need.id(), need.customerId(), need.teamId());
    }

    private static void requireWritten(boolean written) {
        if (!written) {
            throw new Refusal(ErrorCode.CUSTOMER_UNREACHABLE);
        }
    }
}
