package dev.rapport.rules.standard;

import java.util.Set;

/** A commitment that could have applied, and why it does or does not; its view says what {@code because} names. */
record Candidate(Commitment commitment, Verdict verdict, Set<Dimension> because) {
}
