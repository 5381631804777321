package dev.rapport.serve.customer;

import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Rows;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads a customer whole, with the parts of all that were merged into it, in one statement. */
@ApplicationScoped
class CustomerReader {
    private static final String CONTACT = """
            jsonb_build_object('id', k.id, 'type', k.type, 'value', k.value, 'label', k.label, 'preferred', k.preferred)""";
    private static final String CONTACTS_OF = """
            (select coalesce(jsonb_agg(%s order by k.id), '[]') from customer_contact k where k.%s = %s)""";
    static final String WHOLE = """
            select c.root_id, c.erased_at, jsonb_build_object(
              'id', c.id, 'version', c.version, 'kind', c.kind, 'internal', c.internal, 'name', c.name,
              'formOfAddress', c.form_of_address, 'language', c.language, 'zone', c.zone, 'restrictedAt', c.restricted_at,
              'externalIds', (
                select coalesce(jsonb_agg(jsonb_build_object('system', x.system, 'id', x.external_id) order by x.system, x.external_id), '[]')
                  from customer m join customer_external_id x on x.customer_id = m.id where m.root_id = c.id),
              'contacts', (
                select coalesce(jsonb_agg(%1$s order by k.id), '[]')
                  from customer m join customer_contact k on k.customer_id = m.id
                 where m.root_id = c.id and k.contact_person_id is null and k.representative_id is null),
              'contactPersons', (
                select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'function', p.function, 'language', p.language,
                         'may', p.may->'acts', 'agreesUpTo', case when p.agrees_up_to is not null
                           then jsonb_build_object('amount', p.agrees_up_to::text, 'currency', p.currency) end,
                         'contacts', %2$s) order by p.id), '[]')
                  from customer m join customer_contact_person p on p.customer_id = m.id where m.root_id = c.id and p.left_at is null),
              'representatives', (
                select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'kind', r.kind, 'language', r.language,
                         'verification', r.verification, 'verifiedById', r.verified_by_id, 'verifiedAt', r.verified_at, 'scope', r.scope->'acts',
                         'validFrom', r.valid_from, 'validUntil', r.valid_until, 'writeTo', r.write_to, 'revokedAt', r.revoked_at,
                         'revocationReason', r.revocation_reason, 'contacts', %3$s) order by r.id), '[]')
                  from customer m join customer_representative r on r.customer_id = m.id where m.root_id = c.id),
              'consents', (
                select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'purpose', s.purpose, 'given', s.given, 'wordingVersion',
                         s.wording_version, 'channel', s.channel, 'at', s.at, 'recordedAt', s.recorded_at, 'recordedById', s.recorded_by_id,
                         'contactPersonId', s.contact_person_id, 'representativeId', s.representative_id)), '[]')
                  from (select distinct on (s.purpose) s.* from customer m join customer_consent s on s.customer_id = m.id
                         where m.root_id = c.id order by s.purpose, s.at desc, s.id desc) s),
              'merges', (
                select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'survivorId', g.survivor_id, 'absorbedId', g.absorbed_id,
                         'at', g.at, 'byId', g.by_id, 'undoableUntil', g.undoable_until) order by g.id), '[]')
                  from customer m join customer_merge g on g.survivor_id = m.id where m.root_id = c.id and g.undone_at is null)
              )::text as whole
              from customer c where c.id ="""
            .formatted(CONTACT, CONTACTS_OF.formatted(CONTACT, "contact_person_id", "p.id"),
                    CONTACTS_OF.formatted(CONTACT, "representative_id", "r.id"));

    private final Pool pool;
    private final ObjectMapper mapper;

    CustomerReader(Pool pool, ObjectMapper mapper) {
        this.pool = pool;
        this.mapper = mapper;
    }

    /** A customer asked for by id, or the survivor that it is now. */
    record Found(UUID rootId, CustomerView view) {
    }

    /** As written so far in the current transaction. */
    Uni<CustomerView> written(UUID id, Actor actor) {
        return Panache.getSession()
                .call(session -> session.flush())
                .chain(session -> session.createNativeQuery(WHOLE + " ?1", jakarta.persistence.Tuple.class).setParameter(1, id).getSingleResult())
                .map(row -> view(row.get("whole", String.class)).toldTo(actor));
    }

    /** As committed. */
    Uni<Found> find(UUID id, Actor actor) {
        return pool.preparedQuery(WHOLE + " $1").execute(Tuple.of(id)).map(rows -> found(rows, actor));
    }

    private Found found(RowSet<Row> rows, Actor actor) {
        var row = Rows.require(rows);
        var erasedAt = Rows.instantOrNull(row, "erased_at");
        if (erasedAt != null) {
            throw Customer.erased(erasedAt);
        }
        return new Found(row.getUUID("root_id"), view(row.getString("whole")).toldTo(actor));
    }

    /** Without its cause a failure here is ours; with it, it would be told as one of the caller's body. */
    private CustomerView view(String json) {
        try {
            return mapper.readValue(json, CustomerView.class).withEveryPurpose();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The statement and CustomerView differ");
        }
    }
}
