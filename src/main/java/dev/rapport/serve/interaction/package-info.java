/**
 * Owns interactions: contacts with customers, what they were about, what was promised in them, and praise that may be kept as an
 * example. Emits {@code interaction.*}.
 */
@NullMarked
package dev.rapport.serve.interaction;

import org.jspecify.annotations.NullMarked;
