/**
 * Owns people, the tree of teams, memberships, sight, parts in items and routing rules. Emits {@code person.*} and {@code team.*}.
 */
@NullMarked
package dev.rapport.ground.team;

import org.jspecify.annotations.NullMarked;
