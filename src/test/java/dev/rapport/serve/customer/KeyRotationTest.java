package dev.rapport.serve.customer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Tables;
import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.crypto.Key;
import dev.rapport.ground.crypto.MasterKeys;
import dev.rapport.ground.crypto.OlderKeys;
import dev.rapport.ground.crypto.SealedKey;
import dev.rapport.ground.job.Imports;
import dev.rapport.ground.job.Jobs;
import dev.rapport.ground.job.NewJob;
import dev.rapport.ground.notice.SentMessages;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class KeyRotationTest {
    @Inject
    MasterKeys masters;
    @Inject
    CustomerKeyStart start;

    @Test
    void keyOfAnOlderMasterKey_isSealedAnew_andStillOpens() {
        var customer = Customers.create();
        SpecificNeeds.call(Api.AGENT, customer);
        SpecificNeeds.record(customer);
        var old = OlderKeys.ofTests().seal(key(customer), CustomerKey.place(customer));
        Tables.change("update customer_key set master_key = ?, sealed_key = ? where customer_id = ?", old.masterKey(), old.sealed(), customer);
        Api.AGENT.get("/customers/{id}/adjustments", customer).statusCode(200).body("items.instruction", contains(SpecificNeeds.SLOWLY));
        String job = Api.ADMINISTRATOR.post("/key-rotations", Map.of()).statusCode(202).body("kind", equalTo("key-rotation")).extract().path("id");
        Imports.sweep();
        Api.ADMINISTRATOR.get("/jobs/{id}", job).body("state", equalTo("DONE"));
        assertEquals("development", masterKey(customer));
        assertNotEquals(Base64.getEncoder().encodeToString(old.sealed()), sealed(customer));
        Api.AGENT.get("/customers/{id}/adjustments", customer).statusCode(200).body("items.instruction", contains(SpecificNeeds.SLOWLY));
    }

    @Test
    void keys_ofMoreThanOneStep_areAllSealedAnew() {
        var rows = IntStream.rangeClosed(0, KeyRotation.BATCH).mapToObj(id -> id + ",Number " + id + "\n").collect(Collectors.joining("", "id,name\n", ""));
        var system = "old-" + UUID.randomUUID();
        Imports.run(Imports.mapping(system, "CUSTOMER", "id", "name", "kind=PUBLIC_MEMBER", "language=en"), rows);
        var customers = Tables.texts("select customer_id::text from customer_external_id where system = ?", system);
        var older = OlderKeys.ofTests();
        var keys = customers.stream().map(id -> HexFormat.of().formatHex(older.seal(Key.random(), CustomerKey.place(UUID.fromString(id))).sealed())).toList();
        Tables.change("insert into customer_key (customer_id, master_key, sealed_key) select k.id::uuid, ?, decode(k.sealed, 'hex')"
                + " from unnest(string_to_array(?, ','), string_to_array(?, ',')) as k (id, sealed)", older.current(), String.join(",", customers), String.join(",", keys));
        String job = Api.ADMINISTRATOR.post("/key-rotations", Map.of()).statusCode(202).extract().path("id");
        Imports.sweep();
        Api.ADMINISTRATOR.get("/jobs/{id}", job).body("state", equalTo("DONE"), "done", greaterThanOrEqualTo(KeyRotation.BATCH + 1));
        assertEquals("0", Tables.text("select count(*) from customer_key where master_key = '" + older.current() + "'"));
    }

    /** A replica that was not restarted yet knows of nothing to do, which does not mean that there is nothing. */
    @Test
    void rotationToAnotherKeyThanTheFirst_isPutOff_howeverOften() {
        var administrator = new Actor(UUID.fromString(Tables.text("select id from person where user_name = 'administrator'")), Set.of("administrator"), null, Instant.now());
        var job = SentMessages.inTransaction(() -> SentMessages.bean(Jobs.class)
                .ask(new NewJob(KeyRotation.KIND, null, Map.of(KeyRotation.MASTER_KEY, "to-come"), 1L, null), administrator)).id();
        Tables.change("update job set attempts = 5000 where id = ?", job);
        Imports.sweep();
        Api.ADMINISTRATOR.get("/jobs/{id}", job).body("endedAt", nullValue());
        assertEquals(List.of("5001"), Tables.texts("select attempts::text from job where id = ?", job));
        Tables.change("update job set due_at = now(), parameters = jsonb_build_object('masterKey', 'development') where id = ?", job);
        Imports.sweep();
        Api.ADMINISTRATOR.get("/jobs/{id}", job).body("state", equalTo("DONE"));
    }

    /** The key that is in the settings does not open what was sealed under its id. */
    @Test
    void keyThatIsAnotherUnderTheSameId_orMissing_isRefusedAtTheStart() {
        var customer = UUID.randomUUID();
        var used = new CustomerKeyStart.Used(CustomerKey.place(customer), masters.seal(Key.random(), CustomerKey.place(customer)));
        CustomerKeyStart.requireOpens(used, masters);
        assertTrue(refused(used, OlderKeys.othersOfTests()).contains("RAPPORT_CRYPTO_MASTER_KEYS has another key under the id development "));
        assertTrue(refused(used, OlderKeys.ofTests()).contains("RAPPORT_CRYPTO_MASTER_KEYS lacks the master key development,"));
    }

    private static String refused(CustomerKeyStart.Used used, MasterKeys masters) {
        return assertThrows(ConfigurationException.class, () -> CustomerKeyStart.requireOpens(used, masters)).getMessage();
    }

    @Test
    void start_looksAtKeysOfTheDesk() {
        var old = OlderKeys.ofTests().seal(Key.random(), DeskKey.place("of-a-test"));
        Tables.change("insert into desk_key (purpose, master_key, sealed_key) values ('of-a-test', ?, ?)", old.masterKey(), old.sealed());
        var used = start.used().stream().filter(each -> each.key().masterKey().equals(old.masterKey())).toList();
        Tables.change("delete from desk_key where purpose = 'of-a-test'");
        assertEquals(1, used.size());
        CustomerKeyStart.requireOpens(used.get(0), OlderKeys.ofTests());
    }

    @Test
    void start_looksAtAKeyOfEachMasterKey() {
        var customer = Customers.create();
        SpecificNeeds.call(Api.AGENT, customer);
        SpecificNeeds.record(customer);
        var ids = start.used().stream().map(used -> used.key().masterKey()).toList();
        assertTrue(ids.contains("development"), ids::toString);
        assertEquals(ids.stream().distinct().toList(), ids);
    }

    private Key key(UUID customer) {
        return masters.open(new SealedKey(masterKey(customer), Base64.getDecoder().decode(sealed(customer))), CustomerKey.place(customer));
    }

    private static String masterKey(UUID customer) {
        return Tables.text("select master_key from customer_key where customer_id = '" + customer + "'");
    }

    private static String sealed(UUID customer) {
        return Tables.text("select replace(encode(sealed_key, 'base64'), chr(10), '') from customer_key where customer_id = '" + customer + "'");
    }
}
