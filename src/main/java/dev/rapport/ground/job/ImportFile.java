package dev.rapport.ground.job;

import java.util.List;
import java.util.UUID;

/**
 * A file on its way in: checked, and still where the request put it.
 *
 * @param mapping how it is read
 * @param columns what the header of CSV names
 * @param begin where the first row begins, behind byte-order mark and header
 */
record ImportFile(String path, Mapping mapping, long size, byte[] sha256, List<String> columns, long begin) {

    /** What a repetition of the request must bring again. */
    List<Object> asked(UUID team) {
        return List.of(team, mapping, sha256);
    }
}
