package dev.rapport.serve.customer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
class ConsentResourceTest {
    private static final String SURVEYS = "consents.find { it.purpose == 'SURVEYS' }";

    private UUID una;

    @BeforeEach
    void createUna() {
        Desk.open();
        una = Customers.create("Una");
    }

    @Test
    void noRow_meansNo() {
        Api.AGENT.get("/customers/{id}", una).body("consents", hasSize(7)).body("consents.given", everyItem(is(false)))
                .body(SURVEYS + ".at", nullValue());
    }

    @Test
    void record_theLatestCounts() {
        record(true).statusCode(200).header("ETag", "\"1\"").body(SURVEYS + ".given", is(true)).body(SURVEYS + ".wordingVersion", equalTo("2026-1"));
        record(false).body(SURVEYS + ".given", is(false));
        record(true, "at", Instant.now().minus(1, ChronoUnit.DAYS)).statusCode(200).body(SURVEYS + ".given", is(false));
        Api.AGENT.get("/customers/{id}/consents?count=true&limit=2", una).statusCode(200)
                .body("items.given", contains(false, true)).body("count", equalTo(3));
    }

    @Test
    void list_nextPage_goesOnAfterTheFirst() {
        record(true);
        record(false);
        String next = Api.AGENT.get("/customers/{id}/consents?limit=1", una).body("items.given", contains(false)).extract().path("next");
        Api.AGENT.get("/customers/{id}/consents?limit=1&cursor={cursor}", una, next).body("items.given", contains(true)).body("next", nullValue());
    }

    @Test
    void record_inTheFutureOrByAnUnknownChannel_isRefused() {
        record(true, "at", Instant.now().plus(1, ChronoUnit.DAYS)).statusCode(422).body("errors.pointer", contains("/at"));
        record(true, "channel", "smoke-signal").statusCode(422).body("code", equalTo("CODE_UNKNOWN"));
        record(true, "purpose", "SPYING").statusCode(400);
    }

    @Test
    void record_byARepresentative_needsTheirAuthority() {
        String ada = Api.AGENT.post("/customers/{id}/representatives", RepresentativeResourceTest.carer(), una)
                .extract().path("representatives[0].id");
        record(true, "representativeId", ada).statusCode(200).body(SURVEYS + ".representativeId", equalTo(ada));
        Api.AGENT.post("/customers/{id}/representatives/{ada}/revocation", Map.of("reason", "Moved away"), una, ada);
        record(true, "representativeId", ada).statusCode(422).body("code", equalTo("AUTHORITY_MISSING"));
    }

    @Test
    void record_byAnothersRepresentative_isRefused() {
        String ada = Api.AGENT.post("/customers/{id}/representatives", RepresentativeResourceTest.carer(), Customers.create())
                .extract().path("representatives[0].id");
        record(true, "representativeId", ada).statusCode(422).body("code", equalTo("REFERENCE_UNKNOWN"));
        record(true, "contactPersonId", ada).statusCode(422).body("errors.pointer", contains("/contactPersonId"));
    }

    @Test
    void channelOfAConsent_isNotRemoved() {
        record(true, "channel", "chat");
        String chat = Api.ADMINISTRATOR.get("/codes?list=channels").extract().path("items.find { it.key == 'chat' }.id");
        Api.ADMINISTRATOR.request().header("If-Match", "*").delete("/api/v1/codes/{id}", chat).then().statusCode(409);
    }

    private ValidatableResponse record(boolean given) {
        return record(given, "channel", "telephone");
    }

    private ValidatableResponse record(boolean given, String field, Object value) {
        var consent = new HashMap<String, Object>(Map.of("purpose", "SURVEYS", "given", given, "wordingVersion", "2026-1", "channel", "telephone"));
        consent.put(field, value instanceof Instant ? value.toString() : value);
        return Api.AGENT.post("/customers/{id}/consents", consent, una);
    }
}
