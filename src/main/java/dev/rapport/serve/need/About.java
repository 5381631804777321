package dev.rapport.serve.need;

import java.util.List;

/** The references of a need, as one value of a column: the driver keeps objects only. */
record About(List<Reference> references) {
}
