/**
 * Owns how what is most private is sealed: with a key of its own, which a key of the next level seals, up to the master key that only
 * the settings hold. The JDK's AES-256-GCM and nothing else. Emits nothing.
 */
@NullMarked
package dev.rapport.ground.crypto;

import org.jspecify.annotations.NullMarked;
