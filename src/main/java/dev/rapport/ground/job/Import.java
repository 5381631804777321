package dev.rapport.ground.job;

import java.util.List;
import java.util.UUID;

/**
 * An import as its steps see it.
 *
 * @param header the columns of CSV
 * @param begin where the first row begins
 * @param kept where its bytes are
 */
record Import(UUID id, Mapping mapping, List<String> header, long begin, long size, UUID kept) {
}
