package dev.rapport.ground.link;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds the link of a token in one statement, whatever is wrong with the token, so that all wrong ones take the same way. */
@ApplicationScoped
class LinkLookup {
    private static final String FIND = """
            select id, customer_id, recipient_id, item_type, item_id, array(select unnest(acts) except select unnest(used_acts)) as acts
              from link where token_hash = $1 and expires_at > $2 and withdrawn_at is null""";

    private final Pool pool;

    LinkLookup(Pool pool) {
        this.pool = pool;
    }

    /** What a good link is for; {@code acts} are those left. */
    record Found(UUID link, UUID customer, @Nullable UUID recipient, String itemType, UUID item, Set<String> acts) {
    }

    Uni<@Nullable Found> find(LinkToken token, Instant at) {
        return pool.preparedQuery(FIND).execute(Tuple.of(token.hash(), Rows.parameter(at))).map(Rows::firstOrNull)
                .onItem().ifNotNull().transform(LinkLookup::found);
    }

    private static Found found(Row row) {
        return new Found(row.getUUID("id"), row.getUUID("customer_id"), row.getUUID("recipient_id"), row.getString("item_type"),
                row.getUUID("item_id"), Set.of(row.getArrayOfStrings("acts")));
    }
}
