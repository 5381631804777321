/**
 * Owns people and their absences, the tree of teams, memberships, sight and parts in items. Emits {@code person.*} and {@code team.*}.
 */
@NullMarked
package dev.rapport.ground.team;

import org.jspecify.annotations.NullMarked;
