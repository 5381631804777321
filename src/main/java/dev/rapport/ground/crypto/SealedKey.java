package dev.rapport.ground.crypto;

/**
 * A key as it is kept.
 *
 * @param masterKey id of the master key that sealed it
 */
public record SealedKey(String masterKey, byte[] sealed) {
}
