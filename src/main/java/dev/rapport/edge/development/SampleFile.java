package dev.rapport.edge.development;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads the tables of sample data that lie beside these classes. */
final class SampleFile {
    private SampleFile() {
    }

    static <T> List<T> read(ObjectMapper mapper, String name, Class<T> row) {
        try (var file = SampleFile.class.getResourceAsStream("sample-" + name + ".json")) {
            return mapper.readerForListOf(row).readValue(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
