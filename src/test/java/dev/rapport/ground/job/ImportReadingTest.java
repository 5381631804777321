package dev.rapport.ground.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rapport.ground.http.Chunks;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;

/** Steps of an import hold a part of its file, however long it and its rows are. */
class ImportReadingTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Mapping MAPPING = new Mapping("old", RowKind.CUSTOMER, RowFormat.CSV, null, null, null, null,
            List.of(new FieldSource("id", List.of("id"), null, null, null)), null);
    private static final int MOST = ImportKind.PART + ImportKind.CHUNKS * Chunks.SIZE;

    private int most;
    private int asked;

    @Test
    void step_holdsABoundedPartOfItsFile_howeverLongItsRowsAre() {
        assertTrue(MOST < 2 * 1024 * 1024);
        assertEquals(10_000, rows(rows(10_000, 100)));
        assertTrue(most <= MOST, () -> most + " bytes");
        assertEquals(12, rows(rows(12, RowCutter.LONGEST - 10)));
        assertTrue(most <= MOST, () -> most + " bytes");
        assertEquals(3, rows(rows(1, 10) + rows(1, 9 * RowCutter.LONGEST) + rows(1, 10)));
        assertTrue(most <= MOST, () -> most + " bytes");
    }

    @Test
    void file_thatIsShorterThanItWas_isRefused() {
        var kind = kind(new byte[0]);
        var file = file(1_000);
        assertEquals(ErrorCode.IMPORT_FILE_GONE, assertThrows(Refusal.class, () -> kind.stretch(job(""), file, Instant.EPOCH).await().indefinitely()).code());
    }

    /** How many rows are read in as many steps as it takes. */
    private int rows(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var kind = kind(bytes);
        var file = file(bytes.length);
        var rows = 0;
        for (var place = Place.of("", file); place.offset() < bytes.length;) {
            asked = 0;
            var stretch = kind.stretch(job(place.position()), file, Instant.EPOCH).await().indefinitely();
            most = Math.max(most, asked);
            rows += stretch.rows().size();
            place = stretch.next();
        }
        return rows;
    }

    private ImportKind kind(byte[] bytes) {
        return new ImportKind(new ImportStore(MAPPER) {
            @Override
            Uni<byte[]> part(Import file, long offset, int length) {
                return held(offset, Math.min(offset + length, (offset / Chunks.SIZE + 1) * Chunks.SIZE));
            }

            @Override
            Uni<byte[]> bytes(Import file, long offset, int chunks) {
                return held(offset, (offset / Chunks.SIZE + chunks) * Chunks.SIZE);
            }

            private Uni<byte[]> held(long from, long until) {
                asked += (int) (until - from);
                return Uni.createFrom().item(Arrays.copyOfRange(bytes, (int) Math.min(from, bytes.length), (int) Math.min(until, bytes.length)));
            }
        }, null, null, MAPPER);
    }

    private static String rows(int count, int length) {
        return ("1,\"" + "a".repeat(length - 5) + "\"\n").repeat(count);
    }

    private static Import file(long size) {
        return new Import(UUID.randomUUID(), MAPPING, List.of("id", "name"), 0, size, UUID.randomUUID());
    }

    private static Job job(String position) {
        return new Job(UUID.randomUUID(), ImportKind.KIND, null, UUID.randomUUID(), "line-manager", Map.of(), position, 0, null, 0);
    }
}
