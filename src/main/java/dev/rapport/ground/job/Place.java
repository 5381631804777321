package dev.rapport.ground.job;

import org.jspecify.annotations.Nullable;

/**
 * How far the reading of a file has come.
 *
 * @param offset the byte at which the next row begins
 * @param row its number
 * @param inside where in a row that was refused for its length it stands, so that what follows up to its end is none
 * @param carefulUntil up to this row each is a step of its own, since one among them failed
 */
record Place(long offset, int row, RowCutter.@Nullable State inside, int carefulUntil) {

    static Place of(String position, Import file) {
        if (position.isEmpty()) {
            return new Place(file.begin(), 1, null, 0);
        }
        var parts = position.split(":");
        return new Place(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), inside(parts[2]), Integer.parseInt(parts[3]));
    }

    private static RowCutter.@Nullable State inside(String said) {
        return switch (said) {
            case "0" -> null;
            // As it was written while lines were all that could be skipped.
            case "1" -> RowCutter.State.BROKEN;
            default -> RowCutter.State.valueOf(said);
        };
    }

    String position() {
        return offset + ":" + row + ":" + (inside == null ? "0" : inside.name()) + ":" + carefulUntil;
    }

    boolean isCareful() {
        return row < carefulUntil;
    }

    Place careful(int rows) {
        return new Place(offset, row, inside, row + rows);
    }
}
