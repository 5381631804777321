package dev.rapport.serve.privacy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import dev.rapport.ground.http.Rows;
import dev.rapport.ground.http.SessionSql;
import dev.rapport.serve.customer.CustomerSeal;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** What was put together for requests for access, part by part, sealed with the customers' keys. */
@ApplicationScoped
class AccessParts {
    private static final String KEEP = "insert into access_part (request_id, number, sealed) values ($1, $2, $3)";
    private static final String COUNT = "select count(*) from access_part where request_id = $1";
    private static final String READ = "select sealed from access_part where request_id = $1 and number = $2";
    private static final String DROP = "delete from access_part where request_id = $1";

    private final CustomerSeal seals;
    private final Pool pool;

    AccessParts(CustomerSeal seals, Pool pool) {
        this.seals = seals;
        this.pool = pool;
    }

    /** Keeps lines after those that are kept already. */
    Uni<Void> keep(UUID request, UUID customer, List<String> lines) {
        return lines.isEmpty() ? Uni.createFrom().voidItem()
                : seals.of(customer).chain(key -> count(request).chain(count -> SessionSql.update(KEEP, request, count,
                        Buffer.buffer(key.seal(String.join("\n", lines), place(request, count)))))).replaceWithVoid();
    }

    Uni<Void> drop(UUID request) {
        return SessionSql.update(DROP, request).replaceWithVoid();
    }

    /** What is kept, to be read afterwards. */
    Uni<AccessContent> content(AccessView request) {
        return seals.of(request.customerId()).chain(key -> count(request.id()).map(count -> new AccessContent(request, count, key)));
    }

    /** The lines as bytes; between two parts no connection is held, however slow the reader is. */
    Multi<byte[]> read(AccessContent content) {
        return Multi.createFrom().range(0, content.parts()).onItem().transformToUniAndConcatenate(number -> read(content, number));
    }

    private Uni<byte[]> read(AccessContent content, int number) {
        var request = content.request().id();
        return pool.preparedQuery(READ).execute(Tuple.of(request, number)).map(Rows::require)
                .map(row -> content.key().open(row.getBuffer("sealed").getBytes(), place(request, number)).getBytes(StandardCharsets.UTF_8));
    }

    private static Uni<Integer> count(UUID request) {
        return SessionSql.first(COUNT, request).map(row -> ((Number) Objects.requireNonNull(row)[0]).intValue());
    }

    private static String place(UUID request, int number) {
        return "access_part/sealed/" + request + "/" + number;
    }
}
