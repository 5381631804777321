/**
 * Owns who may be asked for assistance with a need that meets a limitation, up to which amount and when they are there, and what
 * was asked of them and answered (S1 1.4). The clock of a request is a promise on its need.
 * Emits {@code designation.*} and {@code assistance-request.*}.
 */
@NullMarked
package dev.rapport.serve.assistance;

import org.jspecify.annotations.NullMarked;
