package dev.rapport.serve.need;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rapport.ground.http.Recordset;
import dev.rapport.ground.http.Rows;
import dev.rapport.ground.http.SessionSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes many needs of the past at once, in as many statements as one takes; joins the current transaction. */
@ApplicationScoped
class PastNeeds {
    private static final String FIELDS = """
            jsonb_to_recordset($1::text::jsonb)
              as n (id uuid, version bigint, reference text, customer uuid, team uuid, kind text, channel text, received timestamptz, status text,
                    delivered timestamptz, ended timestamptz, ending text, reopenable timestamptz, statement text, language text, about jsonb,
                    priority text, urgency text, impact text, matrix int)""";
    private static final String CREATE = """
            insert into need (id, version, reference, customer_id, team_id, restricted, kind, channel, origin, received_at, changed_at, status, episode,
                              offer_open, delivered_at, ended_at, ending, reopenable_until, statement_number, statement_text, statement_language,
                              statement_origin, stated_at, about, priority, urgency, impact, matrix_version, assessed_at)
            select n.id, 0, n.reference, n.customer, n.team, false, n.kind, n.channel, 'IMPORT', n.received, $2, n.status, 1, false, n.delivered, n.ended,
                   n.ending, n.reopenable, 1, n.statement, n.language, 'DESK', n.received, n.about, n.priority, n.urgency, n.impact, n.matrix,
                   case when n.priority is not null then $2::timestamptz end
              from\s""" + FIELDS;
    /** Only what the desk has not touched since the import before. */
    private static final String CHANGE = """
            update need o set version = o.version + 1, customer_id = n.customer, kind = n.kind, channel = n.channel, received_at = n.received,
                   changed_at = $2, status = n.status, delivered_at = n.delivered, ended_at = n.ended, ending = n.ending, reopenable_until = n.reopenable,
                   statement_text = n.statement, statement_language = n.language, stated_at = n.received, priority = n.priority,
                   urgency = n.urgency, impact = n.impact, matrix_version = n.matrix, assessed_at = case when n.priority is not null then $2::timestamptz end
              from\s""" + FIELDS + """
             where o.id = n.id and o.version = n.version and o.team_id = n.team and o.origin = 'IMPORT' and not o.restricted returning o.id""";
    /** No matrix of the desk gave these priorities; what would give them in the one that it begins with. */
    private static final int NO_MATRIX = 0;
    private static final Map<Priority, List<Level>> LEVELS = Map.of(
            Priority.CRITICAL, List.of(Level.HIGH, Level.HIGH), Priority.HIGH, List.of(Level.HIGH, Level.MEDIUM),
            Priority.NORMAL, List.of(Level.MEDIUM, Level.MEDIUM), Priority.LOW, List.of(Level.LOW, Level.LOW));

    private final ObjectMapper mapper;
    private final NeedConfig config;

    PastNeeds(ObjectMapper mapper, NeedConfig config) {
        this.mapper = mapper;
        this.config = config;
    }

    /**
     * A need to be written.
     *
     * @param version at which it must still be, where it is there
     * @param named as the other system names it
     */
    record Row(UUID id, long version, String reference, UUID customerId, UUID teamId, String language, Reference named, PastNeed need) {
    }

    Uni<Void> create(List<Row> rows, Instant at) {
        return rows.isEmpty() ? Uni.createFrom().voidItem() : SessionSql.update(CREATE, json(rows), Rows.parameter(at)).replaceWithVoid();
    }

    /** Which of them were changed; not those that the desk has changed since. */
    Uni<Set<UUID>> change(List<Row> rows, Instant at) {
        return rows.isEmpty() ? Uni.createFrom().item(Set.of()) : SessionSql.all(CHANGE, json(rows), Rows.parameter(at))
                .map(changed -> changed.stream().map(row -> (UUID) row[0]).collect(Collectors.toSet()));
    }

    private String json(List<Row> rows) {
        return Recordset.of(mapper, rows.stream().map(this::fields).toList());
    }

    private Fields fields(Row row) {
        var need = row.need();
        var levels = need.priority() == null ? null : LEVELS.get(need.priority());
        return new Fields(row.id(), row.version(), row.reference(), row.customerId(), row.teamId(), need.kind(), need.channel(), need.receivedAt(), need.status(),
                need.deliveredAt(), need.endedAt(), need.ending(), need.isReopenable() ? need.overAt().plus(config.reopeningWindow()) : null, need.statement(),
                row.language(), new About(List.of(row.named())), need.priority(), levels == null ? null : levels.get(0), levels == null ? null : levels.get(1),
                levels == null ? null : NO_MATRIX);
    }

    private record Fields(UUID id, long version, String reference, UUID customer, UUID team, NeedKind kind, String channel, Instant received, NeedStatus status,
            @Nullable Instant delivered, @Nullable Instant ended, @Nullable Ending ending, @Nullable Instant reopenable, String statement, String language,
            About about, @Nullable Priority priority, @Nullable Level urgency, @Nullable Level impact, @Nullable Integer matrix) {
    }
}
