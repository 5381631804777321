package dev.rapport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of the documentation that is written from the code, so that it says what the code does. */
final class Generated {
    private Generated() {
    }

    /** Compares; with {@code -Ddocs.write=true} it writes. */
    static void check(Path page, String text) {
        try {
            if (Boolean.getBoolean("docs.write")) {
                Files.createDirectories(page.getParent());
                Files.writeString(page, text);
            }
            assertEquals(text, Files.exists(page) ? Files.readString(page) : "",
                    page + " is not what the code says; run this test with -Ddocs.write=true and commit the page");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
