package dev.rapport.ground.http;

import java.util.List;

/**
 * What a request is known by where its body is too private to be kept even as a hash: any of them tells that it is the same.
 *
 * @param all the one that is kept first
 */
public record Fingerprints(List<String> all) {
}
