package dev.rapport.serve.appointment;

/** How many slots there are in a time, and how many seats they have. */
record SlotCount(long slots, long seats) {
}
