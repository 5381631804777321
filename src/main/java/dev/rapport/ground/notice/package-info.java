/**
 * Owns messages to customers with their templates and outbox, and notices to people of the desk. Emits {@code message.*} and
 * {@code template.*}; that a person read a notice is told to nobody.
 */
@NullMarked
package dev.rapport.ground.notice;

import org.jspecify.annotations.NullMarked;
