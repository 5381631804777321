package dev.rapport.serve.assistance;

import java.util.List;
import java.util.stream.Stream;

/** How often a request went on, as kept: the driver takes no list for a column of JSON, only an object. */
record Passings(List<Passing> all) {
    static final Passings NONE = new Passings(List.of());

    Passings {
        all = List.copyOf(all);
    }

    Passings with(Passing next) {
        return new Passings(Stream.concat(all.stream(), Stream.of(next)).toList());
    }
}
