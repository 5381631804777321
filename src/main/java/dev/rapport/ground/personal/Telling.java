package dev.rapport.ground.personal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How rows of a table are told to the customers whose they are.
 *
 * @param key columns that tell one row from another
 * @param items in SQL, of which items the rows are, such as {@code need.id}; absent where they are of none
 * @param conditions by column when it is told, in SQL; else it is about others
 */
public record Telling(List<String> key, @Nullable String items, Map<String, String> conditions) {
    static final Telling BY_ID = new Telling(List.of("id"), null, Map.of());

    Telling keyed(String... columns) {
        return new Telling(List.of(columns), items, conditions);
    }

    Telling ofItems(String of) {
        return new Telling(key, of, conditions);
    }

    Telling where(String column, String condition) {
        var all = new LinkedHashMap<>(conditions);
        all.put(column, condition);
        return new Telling(key, items, all);
    }
}
