package dev.rapport.serve.delivery;

import java.util.List;
import java.util.UUID;

/** The files that prove a delivery, as one value of a column: the driver keeps objects only. */
record Proof(List<UUID> files) {
}
