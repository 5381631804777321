/**
 * Owns long work: jobs that go on by themselves, step by step, and imports of a desk's history with their saved mappings. Emits
 * {@code job.*} and {@code import-mapping.*}.
 */
@NullMarked
package dev.rapport.ground.job;

import org.jspecify.annotations.NullMarked;
