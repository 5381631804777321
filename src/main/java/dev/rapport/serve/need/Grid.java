package dev.rapport.serve.need;

import java.util.List;

/** The cells of a matrix, as one value of a column: the driver keeps objects only. */
record Grid(List<MatrixCell> cells) {
}
