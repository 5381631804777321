package dev.rapport.ground.job;

import java.util.List;
import java.util.UUID;

/**
 * A file that came in.
 *
 * @param kept where its bytes are
 * @param mapping how it is read
 * @param columns what the header of CSV names
 * @param begin where the first row begins, behind byte-order mark and header
 */
record ImportFile(UUID kept, Mapping mapping, long size, byte[] sha256, List<String> columns, long begin) {

    /** What a repetition of the request must bring again. */
    List<Object> asked(UUID team) {
        return List.of(team, mapping, sha256);
    }
}
