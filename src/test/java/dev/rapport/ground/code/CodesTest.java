package dev.rapport.ground.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import io.quarkus.cache.CaffeineCache;
import io.quarkus.cache.CompositeCacheKey;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;

@QuarkusTest
class CodesTest {
    @Inject
    Codes codes;
    @Inject
    @CacheName("known-codes")
    Cache cache;

    @Test
    void require_activeKey_passesAndIsRemembered() throws Throwable {
        require("channels", "telephone");
        assertTrue(cache.as(CaffeineCache.class).keySet().contains(new CompositeCacheKey("channels", "telephone")));
    }

    @Test
    void require_keyOfAnotherList_isRefusedAtItsField() {
        var refusal = assertThrows(Refusal.class, () -> require("void-reasons", "telephone"));
        assertEquals(ErrorCode.CODE_UNKNOWN, refusal.code());
        assertEquals("/field", refusal.errors().get(0).pointer());
    }

    @Test
    void require_newKey_countsAtOnceAlthoughItWasUnknownBefore() throws Throwable {
        var key = "k-" + UUID.randomUUID();
        assertThrows(Refusal.class, () -> require("channels", key));
        create(key);
        require("channels", key);
    }

    @Test
    void require_retiredKey_isRefused() {
        var key = "k-" + UUID.randomUUID();
        var id = create(key);
        Api.ADMINISTRATOR.patch("/codes/{id}", "\"0\"", Map.of("active", false), id).statusCode(200);
        assertThrows(Refusal.class, () -> require("channels", key));
    }

    private void require(String list, String key) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> codes.require(list, key, "/field"));
    }

    private static UUID create(String key) {
        return Api.ADMINISTRATOR.create("/codes", Map.of("list", "channels", "key", key, "position", 900,
                "labels", Map.of("en", "Fax", "de", "Telefax", "ar", "فاكس")));
    }
}
