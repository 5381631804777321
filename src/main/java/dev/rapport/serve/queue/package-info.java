/**
 * Owns no items: what waits, in the order in which it was promised, and handing it to people, each item to one of them.
 * Emits {@code need.taken} and {@code need.handed-back}.
 */
@NullMarked
package dev.rapport.serve.queue;

import org.jspecify.annotations.NullMarked;
