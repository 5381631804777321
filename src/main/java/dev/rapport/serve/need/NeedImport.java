package dev.rapport.serve.need;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.NewId;
import dev.rapport.ground.job.Coming;
import dev.rapport.ground.job.ImportField;
import dev.rapport.ground.job.ImportInto;
import dev.rapport.ground.job.ImportTarget;
import dev.rapport.ground.job.RowFields;
import dev.rapport.ground.job.RowKind;
import dev.rapport.ground.job.Written;
import dev.rapport.ground.journal.Journal;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.serve.customer.CustomerOutline;
import dev.rapport.serve.customer.CustomerQueries;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes the needs of another system with their past: no clock begins, and nobody reacts. */
@ApplicationScoped
class NeedImport implements ImportTarget<PastNeed> {
    private final PastNeeds needs;
    private final PastMessages messages;
    private final PastChannels channels;
    private final NeedNumbers numbers;
    private final CustomerQueries customers;
    private final Journal journal;

    NeedImport(PastNeeds needs, PastMessages messages, PastChannels channels, NeedNumbers numbers, CustomerQueries customers, Journal journal) {
        this.needs = needs;
        this.messages = messages;
        this.channels = channels;
        this.numbers = numbers;
        this.customers = customers;
        this.journal = journal;
    }

    @Override
    public RowKind rows() {
        return RowKind.NEED;
    }

    @Override
    public List<ImportField> fields() {
        return PastNeed.FIELDS;
    }

    @Override
    public PastNeed read(RowFields fields) {
        return PastNeed.of(fields);
    }

    @Override
    public Uni<List<Written>> write(List<Coming<PastNeed>> coming, ImportInto into, Actor actor) {
        return channels.unknown(coming.stream().flatMap(each -> channelsOf(each.thing())).toList())
                .chain(unknown -> customers.named(into.system(), coming.stream().map(each -> each.thing().customer()).distinct().toList())
                        .chain(known -> numbers.several((int) coming.stream().filter(each -> each.knownId() == null).count())
                                .chain(free -> write(sorted(coming, unknown, known, free, into), actor))));
    }

    private static Stream<String> channelsOf(PastNeed need) {
        return Stream.concat(Stream.of(need.channel()), need.messages().stream().map(PastMessage::channel));
    }

    private static List<Sorted> sorted(List<Coming<PastNeed>> coming, Set<String> unknown, Map<String, CustomerOutline> known, List<String> free,
            ImportInto into) {
        var references = free.iterator();
        return coming.stream().map(each -> {
            var customer = known.get(each.thing().customer());
            if (customer == null) {
                return new Sorted(null, Refusal.at("/customer", ErrorCode.REFERENCE_UNKNOWN,
                        "No customer has this id of the other system; import customers first."));
            }
            if (customer.refusal() != null) {
                return new Sorted(null, customer.refusal());
            }
            if (channelsOf(each.thing()).anyMatch(unknown::contains)) {
                return new Sorted(null, Refusal.at("/channel", ErrorCode.CODE_UNKNOWN));
            }
            return new Sorted(row(each, customer, each.knownId() == null ? references.next() : "", into), null);
        }).toList();
    }

    private static PastNeeds.Row row(Coming<PastNeed> coming, CustomerOutline customer, String reference, ImportInto into) {
        var id = coming.knownId() == null ? NewId.next() : coming.knownId();
        return new PastNeeds.Row(id, coming.knownVersion(), reference, customer.rootId(), into.teamId(),
                coming.thing().language() == null ? customer.language() : coming.thing().language(),
                new Reference(Reference.Type.TICKET, into.system(), coming.externalId(), null), coming.thing());
    }

    private Uni<List<Written>> write(List<Sorted> sorted, Actor actor) {
        var rows = sorted.stream().map(Sorted::row).filter(Objects::nonNull).toList();
        var created = rows.stream().filter(NeedImport::isNew).toList();
        var known = rows.stream().filter(row -> !isNew(row)).toList();
        return needs.create(created, actor.at())
                .chain(() -> needs.change(known, actor.at()))
                .chain(changed -> tell(Stream.concat(created.stream(), known.stream().filter(row -> changed.contains(row.id()))).toList(), changed, actor)
                        .replaceWith(() -> sorted.stream().map(each -> written(each, changed)).toList()));
    }

    private Uni<Void> tell(List<PastNeeds.Row> rows, Set<UUID> changed, Actor actor) {
        return messages.drop(changed)
                .chain(() -> messages.write(messagesOf(rows), true))
                .chain(() -> journal.recordPast(rows.stream().map(NeedImport::imported).toList(), actor));
    }

    private static boolean isNew(PastNeeds.Row row) {
        return !row.reference().isEmpty();
    }

    private static List<PastMessages.Row> messagesOf(List<PastNeeds.Row> rows) {
        return rows.stream().flatMap(row -> row.need().messages().stream()
                .map(message -> PastMessages.Row.of(NewId.next(), row.id(), message))).toList();
    }

    private static NeedEvent imported(PastNeeds.Row row) {
        var need = row.need();
        return new NeedEvent.Imported(new Subject(NeedState.TYPE, row.id(), row.customerId(), row.teamId()), need.kind(), need.channel(), need.receivedAt(),
                need.status(), need.deliveredAt(), need.endedAt(), need.ending(), need.messages().size(), !isNew(row));
    }

    private static Written written(Sorted sorted, Set<UUID> changed) {
        var row = sorted.row();
        if (row == null) {
            return Written.refused(Objects.requireNonNull(sorted.refusal()));
        }
        return isNew(row) ? Written.created(row.id())
                : changed.contains(row.id()) ? Written.updated(row.id(), row.version() + 1) : Written.refused(new Refusal(ErrorCode.ROW_OUTDATED));
    }

    /** What came, as a row to be written or with the reason why it cannot be. */
    private record Sorted(PastNeeds.@Nullable Row row, @Nullable Refusal refusal) {
    }
}
