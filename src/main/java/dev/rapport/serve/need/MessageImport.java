package dev.rapport.serve.need;

import java.util.LinkedHashMap;
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
import dev.rapport.ground.job.ImportedThings;
import dev.rapport.ground.job.RowFields;
import dev.rapport.ground.job.RowKind;
import dev.rapport.ground.job.Written;
import dev.rapport.ground.journal.Journal;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Takes the messages of another system about needs that were imported before. Each need tells how many more came, once for each stretch of
 * the file with some of its.
 */
@ApplicationScoped
class MessageImport implements ImportTarget<MessageImport.OfNeed> {
    private final PastMessages messages;
    private final PastChannels channels;
    private final ImportedThings imported;
    private final Journal journal;

    MessageImport(PastMessages messages, PastChannels channels, ImportedThings imported, Journal journal) {
        this.messages = messages;
        this.channels = channels;
        this.imported = imported;
        this.journal = journal;
    }

    /**
     * A message of the past.
     *
     * @param need how the other system names its need
     */
    record OfNeed(String need, PastMessage message) {
    }

    @Override
    public RowKind rows() {
        return RowKind.MESSAGE;
    }

    @Override
    public List<ImportField> fields() {
        return List.of(ImportField.required(ImportField.ID), ImportField.required("need"), ImportField.required("channel"), ImportField.required("at"),
                ImportField.required("text"), ImportField.required("direction"), ImportField.optional("author"), ImportField.optional("public"));
    }

    @Override
    public OfNeed read(RowFields fields) {
        if (!PastMessage.isPublic(fields)) {
            throw fields.refused("public", "What colleagues wrote for each other is no message.");
        }
        return new OfNeed(fields.require("need").strip(), PastMessage.of(fields, null));
    }

    @Override
    public Uni<List<Written>> write(List<Coming<OfNeed>> coming, ImportInto into, Actor actor) {
        return channels.unknown(coming.stream().map(each -> each.thing().message().channel()).toList())
                .chain(unknown -> imported.find(RowKind.NEED, into, coming.stream().map(each -> each.thing().need()).distinct().toList())
                        .chain(needs -> messages.ofTeam(into.teamId(), List.copyOf(needs.values())).chain(open -> write(coming, unknown, needs, open, into.teamId(), actor))));
    }

    private Uni<List<Written>> write(List<Coming<OfNeed>> coming, Set<String> unknown, Map<String, UUID> needs, Map<UUID, PastMessages.Owned> open,
            UUID team, Actor actor) {
        var written = coming.stream().map(each -> written(each, unknown, needs.get(each.thing().need()), open)).toList();
        var rows = IntStream.range(0, coming.size()).filter(index -> written.get(index).id() != null)
                .mapToObj(index -> PastMessages.Row.of(Objects.requireNonNull(written.get(index).id()), needs.get(coming.get(index).thing().need()),
                        coming.get(index).thing().message())).toList();
        return messages.write(rows, false).chain(() -> journal.recordPast(imported(rows, open, team), actor)).replaceWith(written);
    }

    private static List<NeedEvent> imported(List<PastMessages.Row> rows, Map<UUID, PastMessages.Owned> customers, UUID team) {
        return rows.stream().collect(Collectors.groupingBy(PastMessages.Row::need, LinkedHashMap::new, Collectors.counting())).entrySet().stream()
                .<NeedEvent>map(each -> new NeedEvent.MessagesImported(new Subject(NeedState.TYPE, each.getKey(), customers.get(each.getKey()).customerId(), team),
                        each.getValue().intValue())).toList();
    }

    private static Written written(Coming<OfNeed> coming, Set<String> unknown, @Nullable UUID need, Map<UUID, PastMessages.Owned> open) {
        var owned = need == null ? null : open.get(need);
        if (owned == null) {
            return Written.refused(Refusal.at("/need", ErrorCode.REFERENCE_UNKNOWN, "No need was imported for this team under this id; import needs first."));
        }
        if (owned.refusal() != null) {
            return Written.refused(owned.refusal());
        }
        if (unknown.contains(coming.thing().message().channel())) {
            return Written.refused(Refusal.at("/channel", ErrorCode.CODE_UNKNOWN));
        }
        return coming.knownId() == null ? Written.created(NewId.next()) : Written.updated(coming.knownId(), coming.knownVersion());
    }
}
