package dev.rapport.ground.job;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/** What a row holds, by the names under which a mapping finds it. */
interface Cells {
    /** The text of a column; null where there is none or it is empty. */
    @Nullable String get(String column);

    /** What a column of JSON lists. */
    default List<Cells> list(String column) {
        return List.of();
    }

    /** A row of CSV. */
    record OfCsv(Map<String, Integer> columns, List<String> values) implements Cells {
        @Override
        public @Nullable String get(String column) {
            var place = columns.get(column);
            return place == null || values.get(place).isBlank() ? null : values.get(place);
        }
    }

    /** A row of JSON. */
    record OfJson(JsonNode row) implements Cells {
        @Override
        public @Nullable String get(String column) {
            var value = at(column);
            return !value.isValueNode() || value.isNull() || value.asText().isBlank() ? null : value.asText();
        }

        @Override
        public List<Cells> list(String column) {
            var list = at(column);
            return list.isArray() ? list.valueStream().<Cells>map(OfJson::new).toList() : List.of();
        }

        private JsonNode at(String column) {
            return row.has(column) ? row.get(column) : row.at("/" + column.replace("/", "~1").replace('.', '/'));
        }
    }
}
