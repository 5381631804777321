package dev.rapport.ground.job;

import java.util.List;
import java.util.UUID;

import dev.rapport.ground.http.Chunks;

/**
 * An import as its steps see it.
 *
 * @param header the columns of CSV
 * @param begin where the first row begins
 */
record Import(UUID id, Mapping mapping, List<String> header, long begin, long size) {

    /** How many chunks the file has. */
    int chunks() {
        return Math.toIntExact((size + Chunks.SIZE - 1) / Chunks.SIZE);
    }
}
