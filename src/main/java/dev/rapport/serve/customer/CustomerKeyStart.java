package dev.rapport.serve.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;

import dev.rapport.ground.crypto.MasterKeys;
import dev.rapport.ground.crypto.SealedKey;
import dev.rapport.ground.start.Setting;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Refuses to start where a master key that sealed customers' keys or the desk's is missing from the settings, or another one stands under
 * its id: what customers need would be unreadable, who was erased would not be known again, and more be sealed with a key that nobody keeps.
 */
@Singleton
class CustomerKeyStart {
    /** After the database was opened. */
    private static final int AFTER_DATABASE = 20;
    /** One of each master key, found by the index however many there are; of the desk's, which are few, where it sealed no customer's. */
    private static final String USED = """
            with recursive used (id) as (
              select min(master_key) from customer_key
              union all
              select (select min(k.master_key) from customer_key k where k.master_key > u.id) from used u where u.id is not null)
            select u.id, one.customer_id, null::text, one.sealed_key
              from used u cross join lateral (select k.customer_id, k.sealed_key from customer_key k where k.master_key = u.id limit 1) one
            union all
            (select distinct on (d.master_key) d.master_key, null, d.purpose, d.sealed_key from desk_key d
              where d.master_key not in (select u.id from used u where u.id is not null) order by d.master_key, d.purpose)""";

    private final AgroalDataSource database;
    private final MasterKeys masters;

    CustomerKeyStart(AgroalDataSource database, MasterKeys masters) {
        this.database = database;
        this.masters = masters;
    }

    void check(@Observes @Priority(AFTER_DATABASE) StartupEvent start) {
        used().forEach(used -> requireOpens(used, masters));
    }

    static void requireOpens(Used used, MasterKeys masters) {
        var id = used.key().masterKey();
        try {
            masters.open(used.key(), used.place());
        } catch (NoSuchElementException missing) {
            throw refusal("lacks the master key " + id + ", which sealed what is kept of customers."
                    + " Put it back behind the others; it can go once a key rotation is DONE.");
        } catch (IllegalStateException other) {
            throw refusal("has another key under the id " + id + " than the one that sealed what is kept of customers."
                    + " Put the former one back under this id, and give a new one an id of its own in front of it.");
        }
    }

    List<Used> used() {
        try (var connection = database.getConnection(); var rows = connection.createStatement().executeQuery(USED)) {
            var used = new ArrayList<Used>();
            while (rows.next()) {
                used.add(used(rows));
            }
            return used;
        } catch (SQLException failure) {
            throw new ConfigurationException("Rapport did not start. The keys of customers cannot be read: " + failure.getMessage(), failure);
        }
    }

    private static Used used(ResultSet row) throws SQLException {
        var purpose = row.getString(3);
        return new Used(purpose == null ? CustomerKey.place(row.getObject(2, UUID.class)) : DeskKey.place(purpose),
                new SealedKey(row.getString(1), row.getBytes(4)));
    }

    private static ConfigurationException refusal(String what) {
        return new ConfigurationException("Rapport did not start. " + Setting.MASTER_KEYS.variable() + " " + what);
    }

    /** A key of a customer or of the desk as a master key sealed it, and what it was sealed for. */
    record Used(String place, SealedKey key) {
    }
}
