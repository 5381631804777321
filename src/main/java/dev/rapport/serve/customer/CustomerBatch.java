package dev.rapport.serve.customer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rapport.ground.http.NewId;
import dev.rapport.ground.http.Recordset;
import dev.rapport.ground.http.SessionSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes many customers at once, in as many statements as one takes; joins the current transaction. */
@ApplicationScoped
class CustomerBatch {
    private static final String KNOWN = """
            select x.external_id, c.id, c.root_id, c.version, c.kind, c.internal, c.name, c.form_of_address, c.language, c.zone,
                   c.restricted_at is not null
              from customer_external_id x join customer c on c.id = x.customer_id
             where x.system = $1 and x.external_id = any ($2)""";
    private static final String FIELDS = """
            jsonb_to_recordset($1::text::jsonb)
              as n (id uuid, external text, kind text, internal boolean, name text, address text, language text, zone text)""";
    private static final String CREATE = """
            insert into customer (id, version, kind, internal, name, form_of_address, language, zone)
            select n.id, 0, n.kind, n.internal, n.name, n.address, n.language, n.zone from\s""" + FIELDS;
    private static final String NAME = "insert into customer_external_id (system, external_id, customer_id) select $2, n.external, n.id from " + FIELDS;
    private static final String CHANGE = """
            update customer c set version = version + 1, kind = n.kind, internal = n.internal, name = n.name, form_of_address = n.address,
                   language = n.language, zone = n.zone from\s""" + FIELDS + " where c.id = n.id";
    private static final String TOUCH = "update customer set version = version + 1 where id = any ($1)";
    private static final String REACH = """
            insert into customer_contact (id, version, customer_id, type, value, preferred)
            select n.id, 0, n.customer, n.type, n.value, false
              from jsonb_to_recordset($1::text::jsonb) as n (id uuid, customer uuid, type text, value text)
            on conflict (customer_id, contact_person_id, representative_id, type, value) do nothing
            returning id, customer_id, type""";

    private final ObjectMapper mapper;

    CustomerBatch(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** A customer that another system names, as it is; merged where {@code rootId} is another. */
    record Known(UUID id, UUID rootId, long version, CustomerDetails details, boolean restricted) {
    }

    /** A customer to be written. */
    record Row(UUID id, String externalId, NewCustomer customer) {
    }

    /** A contact that was not there before. */
    record Added(UUID id, UUID customerId, ContactType type) {
    }

    /** By external id. */
    Uni<Map<String, Known>> known(String system, List<String> externalIds) {
        return SessionSql.all(KNOWN, system, externalIds.toArray(String[]::new))
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (String) row[0], CustomerBatch::known)));
    }

    /** Customers whom the system names from now on. */
    Uni<Void> create(List<Row> rows, String system) {
        var json = json(rows);
        return rows.isEmpty() ? Uni.createFrom().voidItem()
                : SessionSql.update(CREATE, json).chain(() -> SessionSql.update(NAME, json, system)).replaceWithVoid();
    }

    Uni<Void> change(List<Row> rows) {
        return rows.isEmpty() ? Uni.createFrom().voidItem() : SessionSql.update(CHANGE, json(rows)).replaceWithVoid();
    }

    /** What hangs on them is another than before. */
    Uni<Void> touch(Collection<UUID> customers) {
        return customers.isEmpty() ? Uni.createFrom().voidItem()
                : SessionSql.update(TOUCH, (Object) customers.toArray(UUID[]::new)).replaceWithVoid();
    }

    /** Adds contacts that are not there yet, and answers them. */
    Uni<List<Added>> addContacts(List<Row> rows) {
        var contacts = rows.stream().flatMap(row -> row.customer().contacts().stream()
                .map(contact -> new NewContact(NewId.next(), row.id(), contact.type(), contact.value()))).toList();
        return contacts.isEmpty() ? Uni.createFrom().item(List.of())
                : SessionSql.all(REACH, (Object) Recordset.of(mapper, contacts)).map(added -> added.stream().map(CustomerBatch::added).toList());
    }

    private String json(List<Row> rows) {
        return Recordset.of(mapper, rows.stream().map(CustomerBatch::fields).toList());
    }

    private static Fields fields(Row row) {
        var customer = row.customer();
        return new Fields(row.id(), row.externalId(), customer.kind(), customer.internal(), customer.name(), customer.formOfAddress(), customer.language(),
                customer.zone());
    }

    private static Known known(@Nullable Object[] row) {
        return new Known((UUID) row[1], (UUID) row[2], ((Number) Objects.requireNonNull(row[3])).longValue(),
                new CustomerDetails(CustomerKind.valueOf((String) row[4]), (Boolean) row[5], (String) row[6], (String) row[7], (String) row[8], (String) row[9],
                        List.of()), (Boolean) row[10]);
    }

    private static Added added(@Nullable Object[] row) {
        return new Added((UUID) row[0], (UUID) row[1], ContactType.valueOf((String) row[2]));
    }

    private record Fields(UUID id, String external, CustomerKind kind, Boolean internal, String name, @Nullable String address, String language,
            @Nullable String zone) {
    }

    private record NewContact(UUID id, UUID customer, ContactType type, String value) {
    }
}
