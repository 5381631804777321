/**
 * Owns what only a developer's machine has: the embedded database, a way to the development sign-in, sample data, and
 * the greeting that tells what is there. The production artefact holds none of it. Emits no events.
 */
@NullMarked
package dev.rapport.edge.development;

import org.jspecify.annotations.NullMarked;
