package dev.rapport.serve.customer;

import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rapport.ground.problem.Refusal;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads a customer whole, in one statement. */
@ApplicationScoped
class CustomerReader {
    private static final String WHOLE = """
            select c.root_id, jsonb_build_object(
                'id', c.id, 'version', c.version, 'kind', c.kind, 'internal', c.internal, 'name', c.name,
                'formOfAddress', c.form_of_address, 'language', c.language, 'zone', c.zone,
                'externalIds', (select coalesce(jsonb_agg(jsonb_build_object('system', x.system, 'id', x.external_id)
                      order by x.system, x.external_id), '[]')
                   from customer m join customer_external_id x on x.customer_id = m.id where m.root_id = c.id),
                'contacts', (select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'type', k.type, 'value', k.value,
                      'label', k.label, 'preferred', k.preferred) order by k.id), '[]')
                   from customer m join customer_contact k on k.customer_id = m.id
                  where m.root_id = c.id and k.contact_person_id is null and k.representative_id is null)
              )::text as whole
              from customer c where c.id = %s""";

    private final Pool pool;
    private final ObjectMapper mapper;

    CustomerReader(Pool pool, ObjectMapper mapper) {
        this.pool = pool;
        this.mapper = mapper;
    }

    /** As written so far in the current transaction. */
    Uni<CustomerView> written(UUID id) {
        return Panache.getSession()
                .call(session -> session.flush())
                .chain(session -> session.createNativeQuery(WHOLE.formatted("?1"), jakarta.persistence.Tuple.class)
                        .setParameter(1, id).getSingleResult())
                .map(row -> view(row.get("whole", String.class)));
    }

    /** As committed; of a merged customer only who it is now. */
    Uni<Found> find(UUID id) {
        return pool.preparedQuery(WHOLE.formatted("$1")).execute(Tuple.of(id)).map(rows -> found(id, rows));
    }

    /** A customer asked for by id, or the survivor that it is now. */
    record Found(UUID rootId, CustomerView view) {
    }

    private Found found(UUID id, RowSet<Row> rows) {
        if (rows.size() == 0) {
            throw Refusal.notFound();
        }
        var row = rows.iterator().next();
        return new Found(row.getUUID("root_id"), view(row.getString("whole")));
    }

    private CustomerView view(String json) {
        try {
            return mapper.readValue(json, CustomerView.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
