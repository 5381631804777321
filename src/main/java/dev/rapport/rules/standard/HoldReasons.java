package dev.rapport.rules.standard;

import java.util.SortedSet;

/** What pauses a commitment, as kept: the driver takes no list for a column of JSON, only an object. */
record HoldReasons(SortedSet<String> keys) {
}
