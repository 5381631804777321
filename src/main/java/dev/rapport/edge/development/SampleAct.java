package dev.rapport.edge.development;

import java.time.Instant;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;

/** Something that is done at one moment of the moved clock. */
record SampleAct(Instant at, Supplier<Uni<?>> deed) {
}
