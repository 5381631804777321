/**
 * Owns what customers ask of the data that is held of them: that it be erased, which somebody decides, that they are told what it is, and
 * for how long it is kept otherwise. What there is, the features declare. Emits {@code erasure-request.*} and {@code access-request.*}, {@code retention.*}.
 */
@NullMarked
package dev.rapport.serve.privacy;

import org.jspecify.annotations.NullMarked;
