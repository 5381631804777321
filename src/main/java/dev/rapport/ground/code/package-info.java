/**
 * Owns the code lists that an administrator extends: keys, their labels in each language, their order. Emits {@code code.*}.
 */
@NullMarked
package dev.rapport.ground.code;

import org.jspecify.annotations.NullMarked;
