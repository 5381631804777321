package dev.rapport.serve.privacy;

import dev.rapport.ground.crypto.Key;

/**
 * What was put together for a customer, to be read part by part.
 *
 * @param key with which the parts are sealed
 */
record AccessContent(AccessView request, int parts, Key key) {
}
