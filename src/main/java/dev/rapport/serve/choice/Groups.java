package dev.rapport.serve.choice;

import java.util.List;

/** The groups of an offer, as one value of a column: the driver keeps objects only. */
record Groups(List<Group> all) {
}
