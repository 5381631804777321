package dev.rapport.ground.job;

import java.util.stream.Stream;

/**
 * How far the reading of a file has come.
 *
 * @param offset the byte at which the next row begins
 * @param row its number
 * @param inside whether what follows up to the end of the line is the rest of a row that was refused for its length
 * @param carefulUntil up to this row each is a step of its own, since one among them failed
 */
record Place(long offset, int row, boolean inside, int carefulUntil) {

    static Place of(String position, Import file) {
        if (position.isEmpty()) {
            return new Place(file.begin(), 1, false, 0);
        }
        var parts = Stream.of(position.split(":")).mapToLong(Long::parseLong).toArray();
        return new Place(parts[0], (int) parts[1], parts[2] == 1, (int) parts[3]);
    }

    String position() {
        return offset + ":" + row + ":" + (inside ? 1 : 0) + ":" + carefulUntil;
    }

    boolean isCareful() {
        return row < carefulUntil;
    }

    Place careful(int rows) {
        return new Place(offset, row, inside, row + rows);
    }
}
