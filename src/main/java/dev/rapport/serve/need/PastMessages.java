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
import dev.rapport.ground.http.SessionSql;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes messages of the past, many at once; joins the current transaction. */
@ApplicationScoped
class PastMessages {
    private static final String WRITE = """
            insert into past_message (id, need_id, direction, channel, at, text, nested)
            select m.id, m.need, m.direction, m.channel, m.at, m.text, $2
              from jsonb_to_recordset($1::text::jsonb) as m (id uuid, need uuid, direction text, channel text, at timestamptz, text text)
            on conflict (id) do update
               set need_id = excluded.need_id, direction = excluded.direction, channel = excluded.channel, at = excluded.at, text = excluded.text""";
    private static final String DROP = "delete from past_message where nested and need_id = any ($1)";
    private static final String OF_TEAM = """
            select n.id, n.customer_id, coalesce(c.erased_at, r.restricted_at), c.erased_at is not null
              from need n join customer c on c.id = n.customer_id join customer r on r.id = c.root_id
             where n.team_id = $1 and n.origin = 'IMPORT' and not n.restricted and n.id = any ($2) order by r.id for key share of c, r""";

    private final ObjectMapper mapper;

    PastMessages(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** A message with the need that it is about. */
    record Row(UUID id, UUID need, MessageDirection direction, String channel, Instant at, String text) {
        static Row of(UUID id, UUID need, PastMessage message) {
            return new Row(id, need, message.direction(), message.channel(), message.at(), message.text());
        }
    }

    /** @param areNested whether they came in the rows of their needs, and so are replaced with them */
    Uni<Void> write(List<Row> rows, boolean areNested) {
        return rows.isEmpty() ? Uni.createFrom().voidItem() : SessionSql.update(WRITE, Recordset.of(mapper, rows), areNested).replaceWithVoid();
    }

    /** Those that came in the rows of their needs. */
    Uni<Void> drop(Set<UUID> needs) {
        return needs.isEmpty() ? Uni.createFrom().voidItem() : SessionSql.update(DROP, (Object) needs.toArray(UUID[]::new)).replaceWithVoid();
    }

    /**
     * Whose a need is that was imported.
     *
     * @param refusal why nothing may be added to it
     */
    record Owned(UUID customerId, @Nullable Refusal refusal) {
    }

    /** Whose the needs are that were imported and are with the team still. */
    Uni<Map<UUID, Owned>> ofTeam(UUID team, List<UUID> needs) {
        return needs.isEmpty() ? Uni.createFrom().item(Map.of()) : SessionSql.all(OF_TEAM, team, needs.toArray(UUID[]::new))
                .map(found -> found.stream().collect(Collectors.toMap(row -> (UUID) row[0], PastMessages::owned)));
    }

    private static Owned owned(@Nullable Object[] row) {
        return new Owned((UUID) row[1], row[2] == null ? null : new Refusal((Boolean) row[3] ? ErrorCode.CUSTOMER_ERASED : ErrorCode.CUSTOMER_RESTRICTED));
    }
}
