package dev.rapport.ground.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rapport.ground.http.StrictText;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;

/** Reads the fields out of rows, as a mapping says. */
final class RowReading {
    private final Mapping mapping;
    private final Map<String, Integer> columns = new HashMap<>();
    private final int width;
    private final ObjectMapper mapper;
    private final Times times;
    private final Instant now;
    private final Map<FieldSource, Map<String, String>> tables = new HashMap<>();

    /** @param header the columns of CSV; empty for JSON */
    RowReading(Mapping mapping, List<String> header, ObjectMapper mapper, Instant now) {
        this.mapping = mapping;
        this.mapper = mapper;
        this.now = now;
        this.width = header.size();
        this.times = new Times(mapping.timePattern(), mapping.readIn());
        for (var place = 0; place < header.size(); place++) {
            columns.putIfAbsent(header.get(place), place);
        }
    }

    /** The fields of a row, or a refusal. */
    RowFields fields(byte[] bytes, int from, int end) {
        var text = new String(bytes, from, end - from, mapping.readAs().charset());
        var cells = mapping.format() == RowFormat.CSV ? csv(text) : json(text);
        var leftOut = new ArrayList<Refusal>();
        return new RowFields(values(mapping.fields(), cells, ""), messages(cells, leftOut), leftOut, times, now, "");
    }

    private Cells csv(String text) {
        var values = CsvRow.fields(text, mapping.fieldEnd(), width);
        if (values.size() != width) {
            throw new Refusal(ErrorCode.ROW_BROKEN, "The row has " + (values.size() > width ? "more" : "fewer")
                    + " fields than the header, which has " + width + ".");
        }
        return new Cells.OfCsv(columns, values);
    }

    private Cells json(String text) {
        try {
            var row = mapper.readTree(text);
            if (!row.isObject()) {
                throw new Refusal(ErrorCode.ROW_BROKEN, "The row is no JSON object.");
            }
            return new Cells.OfJson(row);
        } catch (JsonProcessingException broken) {
            throw new Refusal(ErrorCode.ROW_BROKEN, "The row is no JSON, or nested too deep.");
        }
    }

    private List<RowFields> messages(Cells cells, List<Refusal> leftOut) {
        var nested = mapping.messages();
        if (nested == null) {
            return List.of();
        }
        var messages = new ArrayList<RowFields>();
        var listed = cells.list(nested.at());
        for (var index = 0; index < listed.size(); index++) {
            var place = "/messages/" + index;
            try {
                messages.add(new RowFields(values(nested.fields(), listed.get(index), place), List.of(), List.of(), times, now, place));
            } catch (Refusal refused) {
                leftOut.add(refused);
            }
        }
        return messages;
    }

    private Map<String, String> values(List<FieldSource> sources, Cells cells, String place) {
        var values = new HashMap<String, String>();
        for (var source : sources) {
            var value = value(source, cells, place);
            if (value != null && !StrictText.isStorable(value)) {
                throw Refusal.at(place + "/" + source.field(), ErrorCode.INVALID, "The text has U+0000 or half a surrogate pair in it.");
            }
            if (value != null) {
                values.put(source.field(), value);
            }
        }
        return values;
    }

    private @Nullable String value(FieldSource source, Cells cells, String place) {
        var text = source.from().stream().map(cells::get).filter(Objects::nonNull)
                .collect(Collectors.joining(source.between() == null ? " " : source.between()));
        if (text.isEmpty()) {
            return source.otherwise();
        }
        if (source.values() == null) {
            return text;
        }
        var meant = tables.computeIfAbsent(source, RowReading::table).getOrDefault(text.strip().toLowerCase(Locale.ROOT), source.otherwise());
        if (meant == null) {
            throw Refusal.at(place + "/" + source.field(), ErrorCode.INVALID, "The mapping does not say what this value means.");
        }
        return meant;
    }

    private static Map<String, String> table(FieldSource source) {
        var table = new HashMap<String, String>();
        source.values().forEach(pair -> table.put(pair.from().strip().toLowerCase(Locale.ROOT), pair.to()));
        return table;
    }
}
