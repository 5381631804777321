package dev.rapport.rules.charter;

import java.util.List;

/** The promises of a charter, as one value of a column: the driver keeps objects only. */
record CharterPromises(List<CharterPromise> all) {
}
