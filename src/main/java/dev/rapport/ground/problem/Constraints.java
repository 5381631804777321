package dev.rapport.ground.problem;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a constraint of the database means. Constraints are named {@code <table>_<columns>_<kind>}:
 * {@code _key} is unique, {@code _fkey} names something else, {@code _check} is a rule.
 */
final class Constraints {
    private static final String UNKNOWN = "A field names something that does not exist.";
    private static final String FOREIGN = "_fkey";
    private static final Pattern TABLE = Pattern.compile("^(?:insert into|update) (\\w+)");

    private Constraints() {
    }

    /** @param sql the statement that was refused, where it is known; it says which part of the name is the table */
    static Refusal refusal(@Nullable String constraint, @Nullable String sql) {
        var name = constraint == null ? "" : constraint;
        if (name.endsWith("_key") || name.endsWith("_pkey")) {
            return new Refusal(ErrorCode.ALREADY_EXISTS, "Something with the same unique value exists already.");
        }
        if (name.endsWith(FOREIGN)) {
            return unknown(name, sql == null ? "" : sql);
        }
        return new Refusal(ErrorCode.INVALID, "A rule of the stored data refuses the change.");
    }

    private static Refusal unknown(String constraint, String sql) {
        var table = TABLE.matcher(sql);
        return table.find() && constraint.startsWith(table.group(1) + "_")
                ? Refusal.at("/" + field(constraint.substring(table.group(1).length() + 1, constraint.length() - FOREIGN.length()), sql),
                        ErrorCode.REFERENCE_UNKNOWN, UNKNOWN)
                : new Refusal(ErrorCode.REFERENCE_UNKNOWN, UNKNOWN);
    }

    /** Names leave out that a column ends with {@code _id}. */
    private static String field(String named, String sql) {
        var column = sql.contains(named + "_id") ? named + "_id" : named;
        return FieldName.of(column);
    }
}
