package dev.rapport.serve.customer;

import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Base64;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Tables;
import dev.rapport.ground.crypto.Key;
import dev.rapport.ground.crypto.MasterKeys;
import dev.rapport.ground.crypto.OlderKeys;
import dev.rapport.ground.crypto.SealedKey;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;

@QuarkusTest
class CustomerKeySweepTest {
    @Inject
    CustomerKeySweep sweep;
    @Inject
    MasterKeys masters;

    @Test
    void keyOfAnOlderMasterKey_isSealedAnew_andStillOpens() throws Throwable {
        var customer = Customers.create();
        SpecificNeeds.call(Api.AGENT, customer);
        SpecificNeeds.record(customer);
        var old = OlderKeys.ofTests().seal(key(customer), CustomerKey.place(customer));
        Tables.change("update customer_key set master_key = ?, sealed_key = ? where customer_id = ?", old.masterKey(), old.sealed(), customer);
        Api.AGENT.get("/customers/{id}/adjustments", customer).statusCode(200).body("items.instruction", contains(SpecificNeeds.SLOWLY));
        VertxContextSupport.subscribeAndAwait(sweep::sweep);
        assertEquals("development", masterKey(customer));
        assertNotEquals(Base64.getEncoder().encodeToString(old.sealed()), sealed(customer));
        Api.AGENT.get("/customers/{id}/adjustments", customer).statusCode(200).body("items.instruction", contains(SpecificNeeds.SLOWLY));
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
