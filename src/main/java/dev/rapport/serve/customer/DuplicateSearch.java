package dev.rapport.serve.customer;

import java.util.UUID;
import java.util.stream.Stream;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import dev.rapport.ground.http.Page;

/** Suggests who may be the same customer; a person decides. */
@ApplicationScoped
class DuplicateSearch {
    /** The least likeness: "Peter Johnson" and "Peter Jonhson" reach it, "Peter Johnson" and "Peter Jackson" do not. */
    private static final float ALIKE = 0.5f;
    static final String LIKELIEST = """
            with own as (select id, name from customer where root_id = $1),
            found as (
              select o.root_id, 'CONTACT' as reason, 1 as likeness
                from own join customer_contact k on k.customer_id = own.id
                join customer_contact h on h.value = k.value and h.type = k.type
                join customer o on o.id = h.customer_id
               where num_nonnulls(k.contact_person_id, k.representative_id, h.contact_person_id, h.representative_id) = 0
              union all
              select o.root_id, 'EXTERNAL_ID', 1
                from own join customer_external_id x on x.customer_id = own.id
                join customer_external_id y on y.external_id = x.external_id
                join customer o on o.id = y.customer_id
              union all
              select o.root_id, 'NAME', similarity(plain(o.name), plain(own.name))
                from own join customer o on plain(o.name) % plain(own.name)
               where similarity(plain(o.name), plain(own.name)) >= $2
            )
            select c.id, c.version, c.kind, c.internal, c.name, c.language, array_agg(distinct f.reason order by f.reason) as reasons
              from found f join customer c on c.id = f.root_id
             where f.root_id <> $1 and c.erased_at is null
             group by c.id order by count(distinct f.reason) desc, max(f.likeness) desc, c.id limit 20""";

    private final CustomerQueries customers;
    private final Pool pool;

    DuplicateSearch(CustomerQueries customers, Pool pool) {
        this.customers = customers;
        this.pool = pool;
    }

    /** At most twenty, the likeliest first. */
    Uni<Page<DuplicateView>> of(UUID customerId) {
        return customers.require(customerId)
                .chain(customer -> pool.preparedQuery(LIKELIEST).execute(Tuple.of(customer.rootId(), ALIKE)))
                .map(rows -> Page.whole(rows.stream().map(DuplicateSearch::view).toList()));
    }

    private static DuplicateView view(Row row) {
        return new DuplicateView(CustomerSearch.row(row),
                Stream.of(row.getArrayOfStrings("reasons")).map(DuplicateReason::valueOf).toList());
    }
}
