package dev.rapport.serve.customer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Tables;
import dev.rapport.ground.crypto.Key;
import dev.rapport.ground.crypto.MasterKeys;
import dev.rapport.ground.crypto.OlderKeys;
import dev.rapport.ground.crypto.SealedKey;
import dev.rapport.ground.job.Imports;
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
