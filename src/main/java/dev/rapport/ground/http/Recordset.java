package dev.rapport.ground.http;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Many rows as one parameter of a statement, which {@code jsonb_to_recordset} reads. */
public final class Recordset {
    private Recordset() {
    }

    /** Written at once: a tree between would double the work. */
    public static String of(ObjectMapper mapper, List<?> rows) {
        try {
            return mapper.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
