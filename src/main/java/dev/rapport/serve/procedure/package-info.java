/**
 * Owns procedures: which steps a kind of need goes through, what became of them on each need, and what those who work by them say of
 * them (S1 3.3). Steps that needs complete by themselves are read from the journal, so that needs pay nothing for their procedure.
 * Emits {@code procedure.*} and {@code procedure-step.*}.
 */
@NullMarked
package dev.rapport.serve.procedure;

import org.jspecify.annotations.NullMarked;
