/**
 * Owns what only a developer's machine has: the embedded database, a way to the development sign-in, and the
 * greeting that tells both. The production artefact holds none of it. Emits no events.
 */
@NullMarked
package dev.rapport.edge.development;

import org.jspecify.annotations.NullMarked;
