package dev.rapport.ground.http;

import java.util.UUID;

/** What is told of a thing with an address of its own. */
public interface View {
    UUID id();

    /** As the ETag shows it. */
    long version();
}
