package dev.rapport.serve.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.NewId;
import dev.rapport.ground.job.Coming;
import dev.rapport.ground.job.ImportField;
import dev.rapport.ground.job.ImportInto;
import dev.rapport.ground.job.ImportTarget;
import dev.rapport.ground.job.RowFields;
import dev.rapport.ground.job.RowKind;
import dev.rapport.ground.job.RowOutcome;
import dev.rapport.ground.job.Written;
import dev.rapport.ground.journal.ChangedFields;
import dev.rapport.ground.journal.Journal;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

/** Takes the customers of another system; who is known already is changed in what it says, contacts are added and never removed. */
@ApplicationScoped
class CustomerImport implements ImportTarget<NewCustomer> {
    private static final Map<String, ContactType> CONTACTS = Map.of("email", ContactType.EMAIL, "phone", ContactType.PHONE, "postal", ContactType.POSTAL);

    private final CustomerBatch batch;
    private final ErasedIds erasedIds;
    private final NormalForm normal;
    private final Validator validator;
    private final Journal journal;

    CustomerImport(CustomerBatch batch, ErasedIds erasedIds, NormalForm normal, Validator validator, Journal journal) {
        this.batch = batch;
        this.erasedIds = erasedIds;
        this.normal = normal;
        this.validator = validator;
        this.journal = journal;
    }

    @Override
    public RowKind rows() {
        return RowKind.CUSTOMER;
    }

    @Override
    public List<ImportField> fields() {
        return List.of(ImportField.required(ImportField.ID), ImportField.required("kind"), ImportField.required("name"), ImportField.required("language"),
                ImportField.optional("internal"), ImportField.optional("formOfAddress"), ImportField.optional("zone"), ImportField.optional("email"),
                ImportField.optional("phone"), ImportField.optional("postal"));
    }

    @Override
    public NewCustomer read(RowFields fields) {
        var internal = fields.text("internal");
        if (internal != null && !internal.matches("(?i)true|false")) {
            throw fields.refused("internal", "It is neither true nor false.");
        }
        var customer = new NewCustomer(fields.require("kind", CustomerKind.class), Boolean.parseBoolean(internal), fields.require("name").strip(),
                fields.text("formOfAddress"), fields.require("language").strip(), fields.text("zone"), List.of(), contacts(fields));
        validator.validate(customer).stream().findFirst().ifPresent(fault -> {
            throw fields.refused(fault.getPropertyPath().toString(), fault.getMessage());
        });
        var kept = customer.details().normal();
        return new NewCustomer(kept.kind(), kept.internal(), kept.name(), kept.formOfAddress(), kept.language(), kept.zone(), List.of(), customer.contacts());
    }

    private List<ContactDetails> contacts(RowFields fields) {
        return CONTACTS.entrySet().stream().filter(each -> fields.text(each.getKey()) != null).map(each -> {
            try {
                return normal.of(new ContactDetails(each.getValue(), fields.require(each.getKey()), null, false), "");
            } catch (Refusal refused) {
                throw fields.refused(each.getKey(), refused.getMessage());
            }
        }).toList();
    }

    @Override
    public Uni<List<Written>> write(List<Coming<NewCustomer>> rows, ImportInto into, Actor actor) {
        var ids = rows.stream().map(Coming::externalId).toList();
        return batch.known(into.system(), ids).chain(known -> erasedIds.among(into.system(), ids).chain(erased -> {
            var coming = rows.stream().map(each -> completed(each, known.get(each.externalId()))).toList();
            var written = coming.stream().map(each -> written(each, known.get(each.externalId()), erased)).toList();
            var created = chosen(coming, written, known, true);
            var kept = chosen(coming, written, known, false);
            return batch.create(created, into.system())
                    .chain(() -> batch.change(kept.stream().filter(each -> isOther(each, known)).toList()))
                    .chain(() -> batch.addContacts(created))
                    .chain(() -> batch.addContacts(kept))
                    .call(added -> batch.touch(reached(added, written)))
                    .chain(added -> journal.recordPast(events(created, kept, added, known), actor)
                            .replaceWith(() -> withContacts(written, reached(added, written))));
        }));
    }

    private static Coming<NewCustomer> completed(Coming<NewCustomer> coming, CustomerBatch.@Nullable Known known) {
        return known == null ? coming : coming.with(coming.thing().completedBy(known.details()));
    }

    private static Written written(Coming<NewCustomer> coming, CustomerBatch.@Nullable Known known, Set<String> erased) {
        if (known == null) {
            return erased.contains(coming.externalId()) ? Written.refused(new Refusal(ErrorCode.EXTERNAL_ID_ERASED)) : Written.created(NewId.next());
        }
        if (known.restricted()) {
            return Written.refused(new Refusal(ErrorCode.CUSTOMER_RESTRICTED));
        }
        if (!known.id().equals(known.rootId())) {
            return Written.refused(new Refusal(ErrorCode.CUSTOMER_MERGED, "It is now the customer " + known.rootId() + "."));
        }
        if (known.details().kind().hasContactPersons() && !coming.thing().kind().hasContactPersons()) {
            return Written.refused(Refusal.at("/kind", ErrorCode.CUSTOMER_KIND_UNSUITABLE));
        }
        return coming.thing().details().equals(known.details()) ? Written.unchanged(known.id(), known.version())
                : Written.updated(known.id(), known.version() + 1);
    }

    private static List<CustomerBatch.Row> chosen(List<Coming<NewCustomer>> coming, List<Written> written, Map<String, CustomerBatch.Known> known,
            boolean areNew) {
        return IntStream.range(0, coming.size()).filter(index -> written.get(index).id() != null)
                .filter(index -> known.containsKey(coming.get(index).externalId()) != areNew)
                .mapToObj(index -> new CustomerBatch.Row(Objects.requireNonNull(written.get(index).id()), coming.get(index).externalId(),
                        coming.get(index).thing())).toList();
    }

    private static boolean isOther(CustomerBatch.Row row, Map<String, CustomerBatch.Known> known) {
        return !row.customer().details().equals(known.get(row.externalId()).details());
    }

    private static List<CustomerEvent> events(List<CustomerBatch.Row> created, List<CustomerBatch.Row> kept, List<CustomerBatch.Added> added,
            Map<String, CustomerBatch.Known> known) {
        var events = new ArrayList<CustomerEvent>();
        created.forEach(row -> events.add(new CustomerEvent.Created(subject(row.id()), row.customer().kind(), row.customer().internal())));
        kept.stream().filter(row -> isOther(row, known)).forEach(row -> events.add(new CustomerEvent.Changed(subject(row.id()),
                ChangedFields.between(known.get(row.externalId()).details(), row.customer().details()))));
        added.forEach(contact -> events.add(new CustomerEvent.ContactAdded(subject(contact.customerId()), contact.id(), contact.type())));
        return events;
    }

    /** Whose contacts are all that changed. */
    private static Set<UUID> reached(List<CustomerBatch.Added> added, List<Written> written) {
        var others = written.stream().filter(each -> each.outcome() != RowOutcome.UNCHANGED).map(Written::id).filter(Objects::nonNull).collect(Collectors.toSet());
        return added.stream().map(CustomerBatch.Added::customerId).filter(id -> !others.contains(id)).collect(Collectors.toSet());
    }

    /** Another contact is a change, too. */
    private static List<Written> withContacts(List<Written> written, Set<UUID> reached) {
        return written.stream().map(each -> each.id() != null && reached.contains(each.id()) ? Written.updated(each.id(), each.version() + 1) : each).toList();
    }

    private static Subject subject(UUID id) {
        return new Subject("customer", id, id, null);
    }
}
