/**
 * Owns what only a developer's machine has: the embedded database, a mail server and its mailbox, a way to the
 * development sign-in, sample data, and the greeting that tells what is there. The production artefact holds none of it. Emits no events.
 */
@NullMarked
package dev.rapport.edge.development;

import org.jspecify.annotations.NullMarked;
