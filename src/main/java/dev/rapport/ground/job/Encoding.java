package dev.rapport.ground.job;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Encodings of files that are read; in each of them what parts rows and fields is one byte. */
public enum Encoding {
    UTF_8(StandardCharsets.UTF_8),
    ISO_8859_1(StandardCharsets.ISO_8859_1),
    WINDOWS_1252(Charset.forName("windows-1252"));

    private final Charset charset;

    Encoding(Charset charset) {
        this.charset = charset;
    }

    Charset charset() {
        return charset;
    }
}
