/**
 * Owns the rules that find a team for items that arrive without one. Emits {@code routing-rule.*}.
 */
@NullMarked
package dev.rapport.ground.route;

import org.jspecify.annotations.NullMarked;
