/**
 * Owns long work: jobs that go on by themselves, step by step, and imports of a desk's history with their saved mappings; and how sweeps go through
 * what is due. Emits
 * {@code job.*} and {@code import-mapping.*}.
 */
@NullMarked
package dev.rapport.ground.job;

import org.jspecify.annotations.NullMarked;
