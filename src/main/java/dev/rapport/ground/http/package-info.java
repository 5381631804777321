/**
 * Owns what is the same in every request: pages, versions, idempotency, strict input, limits. Emits no events.
 */
@NullMarked
package dev.rapport.ground.http;

import org.jspecify.annotations.NullMarked;
