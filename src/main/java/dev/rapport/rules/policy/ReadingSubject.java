package dev.rapport.rules.policy;

import java.util.UUID;

/**
 * What is to be read.
 *
 * @param type kebab-case noun, such as {@code policy}
 * @param version number of the version that is to be read
 */
public record ReadingSubject(String type, UUID id, int version) {
}
