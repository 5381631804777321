/**
 * Owns customers' links: what a link lets whom do to which item until when, and who a request with its token is.
 * Emits {@code <item type>.link-made} and {@code <item type>.link-withdrawn}, with the item as subject.
 */
@NullMarked
package dev.rapport.ground.link;

import org.jspecify.annotations.NullMarked;
