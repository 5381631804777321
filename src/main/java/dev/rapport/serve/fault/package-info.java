/**
 * Owns known faults: one cause behind many needs, which hang on it, whose customers are told together, and which are delivered
 * together when it is mended, each keeping its own promises.
 * Emits {@code fault.*}.
 */
@NullMarked
package dev.rapport.serve.fault;

import org.jspecify.annotations.NullMarked;
