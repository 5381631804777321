package dev.rapport.ground.job;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Sha256;
import dev.rapport.ground.job.ImportStore.Remembered;
import dev.rapport.ground.job.ImportStore.Source;
import dev.rapport.ground.job.ImportStore.Told;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Brings the rows of one stretch to where they belong, so that none is brought twice however often it comes. */
@ApplicationScoped
class ImportRows {
    private final ImportStore store;
    private final Targets targets;

    ImportRows(ImportStore store, Targets targets) {
        this.store = store;
        this.targets = targets;
    }

    /** Writes what is new or other, and what became of each row. */
    Uni<Void> bring(List<Stretch.Found> rows, Import file, UUID teamId, Actor actor) {
        return bring(rows, file, teamId, targets.of(file.mapping().rows()), actor);
    }

    /** A row that could not be written for a reason that only writing showed. */
    Uni<Void> refuse(int number, Import file, Refusal why) {
        return store.tell(file.id(), List.of(told(number, Written.refused(why))));
    }

    private <T> Uni<Void> bring(List<Stretch.Found> rows, Import file, UUID teamId, ImportTarget<T> target, Actor actor) {
        var told = new ArrayList<Told>();
        var things = new LinkedHashMap<String, Thing<T>>();
        var again = new ArrayList<Thing<T>>();
        rows.forEach(row -> sort(row, target, told, things, again));
        var into = new ImportInto(file.mapping().system(), teamId);
        return store.known(target.rows(), into, List.copyOf(things.keySet()))
                .chain(known -> bring(things.values(), known, file, into, target, told, actor))
                .chain(() -> store.tell(file.id(), withAgain(told, things, again)));
    }

    /** What came as it is known is not written, but it came with this file: who says otherwise later in it repeats it. */
    private <T> Uni<Void> bring(Collection<Thing<T>> things, Map<String, Source> known, Import file, ImportInto into, ImportTarget<T> target, List<Told> told,
            Actor actor) {
        var parted = things.stream().collect(Collectors.partitioningBy(thing -> isOther(thing, known.get(thing.id()), file.id())));
        var coming = parted.get(true);
        parted.get(false).forEach(thing -> told.add(told(thing, settled(thing, known.get(thing.id())))));
        var same = parted.get(false).stream().filter(thing -> !known.get(thing.id()).importId().equals(file.id()))
                .map(thing -> remembered(thing, settled(thing, known.get(thing.id())), known)).toList();
        return target.write(coming.stream().map(thing -> coming(thing, known.get(thing.id()))).toList(), into, actor)
                .invoke(written -> IntStream.range(0, coming.size()).forEach(index -> told.add(told(coming.get(index), written.get(index)))))
                .map(written -> IntStream.range(0, coming.size()).filter(index -> written.get(index).id() != null)
                        .mapToObj(index -> remembered(coming.get(index), written.get(index), known)).toList())
                .chain(came -> store.remember(target.rows(), into, Stream.concat(came.stream(), same.stream()).toList(), file.id()));
    }

    private static Remembered remembered(Thing<?> thing, Written written, Map<String, Source> known) {
        var before = known.get(thing.id());
        return new Remembered(thing.id(), Objects.requireNonNull(written.id()), written.version(), thing.hash(), before == null ? null : before.thingId());
    }

    private static <T> void sort(Stretch.Found row, ImportTarget<T> target, List<Told> told, Map<String, Thing<T>> things, List<Thing<T>> again) {
        try {
            var fields = fields(row);
            var thing = new Thing<>(row.number(), id(fields), target.read(fields), hash(fields), fields.leftOut());
            if (things.putIfAbsent(thing.id(), thing) != null) {
                again.add(thing);
            }
        } catch (Refusal refused) {
            told.add(told(row.number(), Written.refused(refused)));
        }
    }

    private static RowFields fields(Stretch.Found row) {
        if (row.refusal() != null) {
            throw row.refusal();
        }
        return Objects.requireNonNull(row.fields());
    }

    private static String id(RowFields fields) {
        var id = fields.require(ImportField.ID).strip();
        if (id.length() > 200 || id.chars().anyMatch(Character::isISOControl)) {
            throw fields.refused(ImportField.ID, "An id is one line of at most 200 characters.");
        }
        return id;
    }

    private static boolean isOther(Thing<?> thing, @Nullable Source known, UUID file) {
        return known == null || !known.hash().equals(thing.hash()) && !known.importId().equals(file);
    }

    private static Written settled(Thing<?> thing, Source known) {
        return known.hash().equals(thing.hash()) ? Written.unchanged(known.thingId(), known.version())
                : Written.refused(Refusal.at("/id", ErrorCode.ROW_REPEATED));
    }

    private static <T> Coming<T> coming(Thing<T> thing, @Nullable Source known) {
        return new Coming<>(thing.id(), thing.thing(), known == null ? null : known.thingId(), known == null ? 0 : known.version());
    }

    /** Rows about the same thing within one stretch say either the same, or what nobody can know. */
    private static <T> List<Told> withAgain(List<Told> told, Map<String, Thing<T>> things, List<Thing<T>> again) {
        again.forEach(thing -> {
            var first = things.get(thing.id());
            var became = told.stream().filter(row -> row.number() == first.number()).findFirst().orElseThrow();
            told.add(first.hash().equals(thing.hash()) && became.thing() != null
                    ? told(thing, Written.unchanged(became.thing(), 0))
                    : told(thing.number(), Written.refused(Refusal.at("/id", ErrorCode.ROW_REPEATED))));
        });
        return told;
    }

    /** With what was left out of it. */
    private static Told told(Thing<?> thing, Written written) {
        if (written.refusal() != null || thing.leftOut().isEmpty()) {
            return told(thing.number(), written);
        }
        var count = thing.leftOut().size();
        return told(thing.number(), written, thing.leftOut().get(0),
                count == 1 ? "1 message is left out: " : count + " messages are left out; the first: ");
    }

    private static Told told(int number, Written written) {
        var refusal = written.refusal();
        return refusal == null ? new Told(number, written.outcome(), written.id(), null, null, null) : told(number, written, refusal, "");
    }

    private static Told told(int number, Written written, Refusal why, String before) {
        var error = why.errors().isEmpty() ? null : why.errors().get(0);
        return new Told(number, written.outcome(), written.id(), why.code().name(), error == null ? null : error.pointer(),
                before + (error == null ? why.getMessage() : error.detail()));
    }

    /** Of all that the row says and of what of it is not taken: it is the same row again only where no more of it can be taken now. */
    private static String hash(RowFields fields) {
        var text = new StringBuilder();
        add(text, fields);
        fields.messages().forEach(message -> add(text.append('\1'), message));
        fields.leftOut().forEach(refused -> text.append('\2').append(refused.code()).append(refused.errors()));
        return HexFormat.of().formatHex(Sha256.of(text.toString()));
    }

    private static void add(StringBuilder text, RowFields fields) {
        new TreeMap<>(fields.values()).forEach((name, value) -> text.append(name).append('=').append(value).append('\0'));
    }

    /**
     * What a row is about.
     *
     * @param id how the other system names it
     * @param leftOut why messages in it are not taken
     */
    private record Thing<T>(int number, String id, T thing, String hash, List<Refusal> leftOut) {
    }
}
