package dev.rapport.ground.job;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rapport.ground.http.Chunks;
import dev.rapport.ground.http.SessionSql;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;

/** The rows behind imports, by the connection of a job's step. */
@ApplicationScoped
class ImportStore {
    private static final TypeReference<List<String>> HEADER = new TypeReference<>() {
    };
    private static final String BEGIN = """
            insert into import (id, mapping, header, begin_at, size, sha256, file_id, created, updated, unchanged, refused)
            values ($1, $2::text::jsonb, $3::text::jsonb, $4, $5, $6, $7, 0, 0, 0, 0)""";
    private static final String READ = "select mapping::text, header::text, begin_at, size, file_id from import where id = $1";
    private static final String PART = "select substring(data from $3 for $4) from import_chunk where file_id = $1 and index = $2";
    private static final String CHUNKS = "select data from import_chunk where file_id = $1 and index between $2 and $3 order by index";
    private static final String KNOWN = """
            select s.external_id, s.thing_id, s.thing_version, s.hash, s.import_id from import_source s
             where s.rows = $1 and s.system = $2 and s.team_id is not distinct from $4 and s.external_id = any ($3)""";
    private static final String ADD = """
            insert into import_source (rows, team_id, system, external_id, thing_id, thing_version, hash, import_id)
            select $1, $5, $2, s.external, s.thing, s.version, decode(s.hash, 'hex'), $4
              from jsonb_to_recordset($3::text::jsonb) as s (external text, thing uuid, version bigint, hash text)
            on conflict (rows, system, external_id, team_id) do update
               set thing_version = excluded.thing_version, hash = excluded.hash, import_id = excluded.import_id
             where import_source.thing_id = excluded.thing_id""";
    private static final String CHANGE = """
            update import_source o set thing_id = s.thing, thing_version = s.version, hash = decode(s.hash, 'hex'), import_id = $4
              from jsonb_to_recordset($3::text::jsonb) as s (external text, thing uuid, version bigint, hash text, before uuid)
             where o.rows = $1 and o.system = $2 and o.external_id = s.external and o.team_id is not distinct from $5 and o.thing_id = s.before""";
    private static final String TELL = """
            with told as (
              insert into import_row (import_id, number, outcome, thing_id, code, pointer, detail)
              select $1, r.number, r.outcome, r.thing, r.code, r.pointer, r.detail
                from jsonb_to_recordset($2::text::jsonb)
                     as r (number int, outcome text, thing uuid, code text, pointer text, detail text)
              returning outcome)
            update import i set created = i.created + n.created, updated = i.updated + n.updated, unchanged = i.unchanged + n.unchanged,
                   refused = i.refused + n.refused
              from (select count(*) filter (where outcome = 'CREATED') as created, count(*) filter (where outcome = 'UPDATED') as updated,
                           count(*) filter (where outcome = 'UNCHANGED') as unchanged, count(*) filter (where outcome = 'REFUSED') as refused from told) n
             where i.id = $1""";

    private final ObjectMapper mapper;

    ImportStore(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * What an import before, or this one, brought.
     *
     * @param importId the one that brought it last
     */
    record Source(UUID thingId, long version, String hash, UUID importId) {
    }

    /**
     * What is remembered of a thing that came.
     *
     * @param before what it was until now; none where nothing was known of it
     */
    record Remembered(String external, UUID thing, long version, String hash, @Nullable UUID before) {
    }

    /** What is told of a row. */
    record Told(int number, RowOutcome outcome, @Nullable UUID thing, @Nullable String code, @Nullable String pointer, @Nullable String detail) {
    }

    Uni<Void> begin(UUID id, ImportFile file) {
        return SessionSql.update(BEGIN, id, json(file.mapping()), json(file.columns()), file.begin(), file.size(), Buffer.buffer(file.sha256()), file.kept())
                .replaceWithVoid();
    }

    Uni<Import> read(UUID id) {
        return SessionSql.first(READ, id).map(Objects::requireNonNull).map(row -> new Import(id, value((String) row[0], Mapping.class), header((String) row[1]),
                ((Number) row[2]).longValue(), ((Number) row[3]).longValue(), (UUID) row[4]));
    }

    /** Some bytes from a place on, within one chunk; most stretches need no more. */
    Uni<byte[]> part(Import file, long offset, int most) {
        return SessionSql.first(PART, file.kept(), (int) (offset / Chunks.SIZE), (int) (offset % Chunks.SIZE) + 1, most)
                .map(row -> row == null ? new byte[0] : ((Buffer) row[0]).getBytes());
    }

    /** The bytes from a place on, as far as a few chunks hold them. */
    Uni<byte[]> bytes(Import file, long offset, int chunks) {
        var first = (int) (offset / Chunks.SIZE);
        return SessionSql.all(CHUNKS, file.kept(), first, first + chunks - 1).map(rows -> {
            var bytes = new ByteArrayOutputStream(rows.size() * Chunks.SIZE);
            rows.forEach(row -> bytes.writeBytes(((Buffer) row[0]).getBytes()));
            var skipped = Math.min(bytes.size(), (int) (offset - (long) first * Chunks.SIZE));
            return Arrays.copyOfRange(bytes.toByteArray(), skipped, bytes.size());
        });
    }

    /** What is known of external ids, by them. */
    Uni<Map<String, Source>> known(RowKind rows, ImportInto into, List<String> externalIds) {
        return SessionSql.all(KNOWN, rows.name(), into.system(), externalIds.toArray(String[]::new), team(rows, into))
                .map(found -> found.stream().collect(Collectors.toMap(row -> (String) row[0], ImportStore::source)));
    }

    /** Refused where another import brought one of them in the same moment. */
    Uni<Void> remember(RowKind rows, ImportInto into, List<Remembered> came, UUID importId) {
        return remember(ADD, came.stream().filter(thing -> thing.before() == null).toList(), rows, into, importId)
                .chain(() -> remember(CHANGE, came.stream().filter(thing -> thing.before() != null).toList(), rows, into, importId));
    }

    private Uni<Void> remember(String how, List<Remembered> came, RowKind rows, ImportInto into, UUID importId) {
        return came.isEmpty() ? Uni.createFrom().voidItem()
                : SessionSql.update(how, rows.name(), into.system(), json(came), importId, team(rows, into)).invoke(count -> {
                    if (count != came.size()) {
                        throw new Refusal(ErrorCode.CONFLICT);
                    }
                }).replaceWithVoid();
    }

    Uni<Void> tell(UUID importId, List<Told> rows) {
        return rows.isEmpty() ? Uni.createFrom().voidItem() : SessionSql.update(TELL, importId, json(rows)).replaceWithVoid();
    }

    private static @Nullable UUID team(RowKind rows, ImportInto into) {
        return rows.isOfTeam() ? into.teamId() : null;
    }

    private static Source source(@Nullable Object[] row) {
        return new Source((UUID) row[1], ((Number) row[2]).longValue(), HexFormat.of().formatHex(((Buffer) row[3]).getBytes()), (UUID) row[4]);
    }

    private List<String> header(String json) {
        return read(json, text -> mapper.readValue(text, HEADER));
    }

    private <T> T value(String json, Class<T> type) {
        return read(json, text -> mapper.readValue(text, type));
    }

    private static <T> T read(String json, Reading<T> reading) {
        try {
            return reading.of(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String json(Object value) {
        return read("", text -> mapper.writeValueAsString(value));
    }

    private interface Reading<T> {
        T of(String text) throws JsonProcessingException;
    }
}
