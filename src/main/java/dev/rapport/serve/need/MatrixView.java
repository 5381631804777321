package dev.rapport.serve.need;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A version of the matrix as told. */
public record MatrixView(int version, List<MatrixCell> cells, Instant at, UUID byId) {
}
