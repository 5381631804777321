package dev.rapport.ground.job;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

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
                .chain(known -> {
                    var coming = things.values().stream().filter(thing -> isOther(thing, known.get(thing.id()), file.id())).toList();
                    things.values().stream().filter(thing -> !coming.contains(thing))
                            .forEach(thing -> told.add(told(thing.number(), settled(thing, known.get(thing.id())))));
                    return target.write(coming.stream().map(thing -> coming(thing, known.get(thing.id()))).toList(),
                                    into, actor)
                            .chain(written -> keep(coming, written, told, target.rows(), into, file))
                            .chain(() -> store.tell(file.id(), withAgain(told, things, again)));
                });
    }

    private static <T> void sort(Stretch.Found row, ImportTarget<T> target, List<Told> told, Map<String, Thing<T>> things, List<Thing<T>> again) {
        try {
            var fields = fields(row);
            var thing = new Thing<>(row.number(), id(fields), target.read(fields), hash(fields));
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

    private <T> Uni<Void> keep(List<Thing<T>> coming, List<Written> written, List<Told> told, RowKind rows, ImportInto into, Import file) {
        IntStream.range(0, coming.size()).forEach(index -> told.add(told(coming.get(index).number(), written.get(index))));
        var remembered = IntStream.range(0, coming.size()).filter(index -> written.get(index).id() != null)
                .mapToObj(index -> new Remembered(coming.get(index).id(), Objects.requireNonNull(written.get(index).id()), written.get(index).version(),
                        coming.get(index).hash())).toList();
        return store.remember(rows, into, remembered, file.id());
    }

    /** Rows about the same thing within one stretch say either the same, or what nobody can know. */
    private static <T> List<Told> withAgain(List<Told> told, Map<String, Thing<T>> things, List<Thing<T>> again) {
        again.forEach(thing -> {
            var first = things.get(thing.id());
            var became = told.stream().filter(row -> row.number() == first.number()).findFirst().orElseThrow();
            told.add(first.hash().equals(thing.hash()) && became.thing() != null
                    ? told(thing.number(), Written.unchanged(became.thing(), 0))
                    : told(thing.number(), Written.refused(Refusal.at("/id", ErrorCode.ROW_REPEATED))));
        });
        return told;
    }

    private static Told told(int number, Written written) {
        var refusal = written.refusal();
        if (refusal == null) {
            return new Told(number, written.outcome(), written.id(), null, null, null);
        }
        var error = refusal.errors().isEmpty() ? null : refusal.errors().get(0);
        return new Told(number, RowOutcome.REFUSED, null, refusal.code().name(), error == null ? null : error.pointer(),
                error == null ? refusal.getMessage() : error.detail());
    }

    /** Of all that the row says, so that the same row is known again. */
    private static String hash(RowFields fields) {
        var text = new StringBuilder();
        add(text, fields);
        fields.messages().forEach(message -> add(text.append('\1'), message));
        return HexFormat.of().formatHex(Sha256.of(text.toString()));
    }

    private static void add(StringBuilder text, RowFields fields) {
        new TreeMap<>(fields.values()).forEach((name, value) -> text.append(name).append('=').append(value).append('\0'));
    }

    /**
     * What a row is about.
     *
     * @param id how the other system names it
     */
    private record Thing<T>(int number, String id, T thing, String hash) {
    }
}
