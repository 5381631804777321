package dev.rapport.serve.customer;

import java.util.SortedSet;

/** What somebody may do, as kept: the driver takes no list for a column of JSON, only an object. */
record Acts(SortedSet<Act> acts) {
}
