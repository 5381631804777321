package dev.rapport.rules.promise;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.rapport.rules.calendar.Span;

/** All holds that pause or paused a promise; several may run at once. */
record Pauses(List<Pause> all) {
    static final Pauses NONE = new Pauses(List.of());

    Pauses with(Pause pause) {
        return new Pauses(Stream.concat(all.stream(), Stream.of(pause)).toList());
    }

    /** Those for the reason end. */
    Pauses ended(String reason, Instant at) {
        return new Pauses(all.stream().map(pause -> pause.reason().equals(reason) ? pause.endedAt(at) : pause).toList());
    }

    /** Those for other reasons than these end. */
    Pauses keeping(Set<String> reasons, Instant at) {
        return new Pauses(all.stream().map(pause -> reasons.contains(pause.reason()) ? pause : pause.endedAt(at)).toList());
    }

    Pauses allEnded(Instant at) {
        return new Pauses(all.stream().map(pause -> pause.endedAt(at)).toList());
    }

    boolean runs(String reason, Instant at) {
        return all.stream().anyMatch(pause -> pause.reason().equals(reason) && pause.runs(at));
    }

    /** When the last of those that run at the instant ends; null where none runs, or one has no end. */
    @Nullable Instant until(Instant at) {
        var running = all.stream().filter(pause -> pause.runs(at)).toList();
        return running.stream().anyMatch(pause -> pause.until() == null) ? null
                : running.stream().map(Pause::until).max(Comparator.naturalOrder()).orElse(null);
    }

    List<Span> spans() {
        return all.stream().map(pause -> new Span(pause.from(), pause.until())).toList();
    }
}
