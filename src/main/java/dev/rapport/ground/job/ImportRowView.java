package dev.rapport.ground.job;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param row from 1, the header not counted
 * @param id of what it brought, found or changed
 * @param code why it was refused, or messages in it were left out, of the catalogue of problems
 * @param pointer which field of the row was wrong, where it was one
 * @param detail what is wrong with it, in English
 */
public record ImportRowView(int row, RowOutcome outcome, @Nullable UUID id, @Nullable String code, @Nullable String pointer, @Nullable String detail) {
}
