package dev.rapport.serve.customer;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.rapport.ground.http.Pagings;
import dev.rapport.ground.http.Select;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import jakarta.inject.Inject;

/** Each list and search of customers goes by an index, among rows that are enough for the planner to care, taken back afterwards. */
@QuarkusTest
class CustomerPlanTest {
    private static final String ROWS = """
            begin;
            insert into customer (id, version, kind, internal, name, language)
              select gen_random_uuid(), 0, 'PUBLIC_MEMBER', n % 50 = 0, md5(n::text) || ' ' || md5((n % 700)::text), 'en' from generate_series(1, 5000) n;
            insert into customer_contact (id, version, customer_id, type, value, preferred)
              select gen_random_uuid(), 0, id, 'EMAIL', id || '@example.org', false from customer;
            insert into customer_external_id (system, external_id, customer_id) select 'plans', id, id from customer;
            insert into journal (event_id, at, actor_id, role, subject_type, subject_id, item_id, customer_id, type, payload)
              select gen_random_uuid(), now(), id, 'agent', 'customer', id, id, id, 'customer.created', '{}' from customer;
            analyze customer, customer_contact, customer_external_id, journal""";
    private static final UUID SOMEBODY = UUID.randomUUID();

    @ConfigProperty(name = "quarkus.datasource.reactive.url")
    String url;
    @Inject
    CustomerSearch search;
    @Inject
    Vertx vertx;

    private Pool owner;

    @BeforeEach
    void insertRows() {
        var options = PgConnectOptions.fromUri(url).setUser("postgres").setPassword("postgres");
        owner = PgBuilder.pool().with(new PoolOptions().setMaxSize(1)).connectingTo(options).using(vertx).build();
        run(ROWS);
    }

    @AfterEach
    void takeRowsBack() {
        run("rollback");
        owner.closeAndAwait();
    }

    @ParameterizedTest
    @MethodSource("filters")
    void list_goesByAnIndex(Consumer<CustomerFilter> wanted) {
        var filter = new CustomerFilter();
        wanted.accept(filter);
        var select = search.matching(new Select(owner), filter);
        assertIndexed(select.rows("explain (format text) " + CustomerSearch.ROWS_BY_NAME, CustomerSearch.BY_NAME, Pagings.first(20)).await().indefinitely());
    }

    static Stream<Consumer<CustomerFilter>> filters() {
        return Stream.of(
                filter -> { },
                filter -> filter.kind = CustomerKind.AGENCY,
                filter -> filter.internal = true,
                filter -> filter.contact = "una@example.org",
                filter -> {
                    filter.externalSystem = "shop";
                    filter.externalId = "4711";
                });
    }

    @Test
    void search_goesByAnIndex() {
        run("set local pg_trgm.word_similarity_threshold = 0.3");
        var source = rows("select prosrc from pg_proc where proname = 'customer_like'").iterator().next().getString(0);
        assertIndexed(rows("explain " + source, Tuple.of("una frei")));
    }

    @Test
    void reads_goByAnIndex() {
        assertIndexed(rows("explain " + CustomerReader.WHOLE + " $1", Tuple.of(SOMEBODY)));
        assertIndexed(rows("explain " + Timeline.PAGE, Tuple.of(SOMEBODY, SOMEBODY, OffsetDateTime.now(), SOMEBODY, 21)));
        assertIndexed(rows("explain " + DuplicateSearch.LIKELIEST, Tuple.of(SOMEBODY, 0.5f)));
    }

    @Test
    void aQueryWithoutAnIndex_isFound() {
        assertTrue(text(rows("explain select * from customer where form_of_address = 'x'")).contains("Seq Scan on customer"));
    }

    private static void assertIndexed(RowSet<Row> plan) {
        var text = text(plan);
        assertTrue(text.contains("Index"), text);
        Stream.of("customer", "customer_contact", "customer_external_id", "journal")
                .forEach(table -> assertFalse(text.matches("(?s).*Seq Scan on " + table + "\\b.*"), text));
    }

    private static String text(RowSet<Row> plan) {
        var text = new StringBuilder();
        plan.forEach(row -> text.append(row.getString(0)).append('\n'));
        return text.toString();
    }

    private RowSet<Row> rows(String sql) {
        return rows(sql, Tuple.tuple());
    }

    private RowSet<Row> rows(String sql, Tuple parameters) {
        return owner.preparedQuery(sql).execute(parameters).await().indefinitely();
    }

    private void run(String sql) {
        owner.query(sql).execute().await().indefinitely();
    }
}
