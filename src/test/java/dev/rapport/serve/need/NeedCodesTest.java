package dev.rapport.serve.need;

import static org.hamcrest.Matchers.equalTo;

import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import dev.rapport.Tables;
import io.quarkus.test.junit.QuarkusTest;

/** Codes that needs and routing rules hold stay. */
@QuarkusTest
class NeedCodesTest {
    private static final Map<String, String> LABELS = Map.of("en", "One", "de", "Eins", "ar", "واحد");

    private static void isKept(String list, Consumer<String> use) {
        var key = "k" + UUID.randomUUID();
        var code = Api.ADMINISTRATOR.create("/codes", Map.of("list", list, "key", key, "labels", LABELS, "position", 900));
        use.accept(key);
        retire(code);
        delete(code.toString()).statusCode(409).body("code", equalTo("IN_USE"));
        var unused = Api.ADMINISTRATOR.create("/codes", Map.of("list", list, "key", key + "-x", "labels", LABELS, "position", 901));
        retire(unused);
        delete(unused.toString()).statusCode(204);
    }

    private static void retire(UUID code) {
        Api.ADMINISTRATOR.patch("/codes/{id}", "*", Map.of("active", false), code).statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse delete(String code) {
        return Api.ADMINISTRATOR.request().header("If-Match", "*").delete("/api/v1/codes/{id}", code).then();
    }

    @Test
    void delete_channelOfANeed_isRefused() {
        isKept("channels", key -> Needs.create(Needs.customer("PUBLIC_MEMBER"), Map.of("channel", key)));
    }

    @Test
    void delete_channelOfAConfirmation_isRefused_evenOfAnEarlierVersion() {
        isKept("channels", key -> {
            var need = Needs.create();
            Api.AGENT.post("/needs/{id}/confirmation", Map.of("confirmedBy", "READ_BACK", "channel", key, "statement", 1), need).statusCode(200);
            Api.AGENT.post("/needs/{id}/statements", Map.of("text", "Another"), need).statusCode(200);
        });
    }

    @Test
    void delete_channelOfARoutingRule_isRefused() {
        isKept("channels", key -> Api.ADMINISTRATOR.create("/routing-rules", Map.of("position", 6_000 + Math.floorMod(key.hashCode(), 3_000),
                "itemType", "NEED", "channel", key, "teamId", Desk.open().backOffice())));
    }

    @Test
    void delete_reasonThatANeedHolds_isRefused() {
        isKept("hold-reasons", NeedCodesTest::holdForAReasonThatNoStandardNames);
        isKept("limitation-reasons", key -> Api.AGENT.post("/needs/{id}/limitation", Map.of("reason", key, "text", "No"), Needs.create())
                .statusCode(200));
        isKept("void-reasons", key -> Api.SUPERVISOR.post("/needs/{id}/voiding", Map.of("reason", key), Needs.create()).statusCode(200));
    }

    /** Past the interface, which holds for nothing that pauses nothing. */
    private static void holdForAReasonThatNoStandardNames(String key) {
        Tables.change("update need set hold_reason = ?, held_since = received_at, held_until = received_at + interval '1 day' where id = ?", key, Needs.create());
    }

    @Test
    void deleteOrRetire_whatRapportWritesItself_isRefused() {
        var code = Api.ADMINISTRATOR.get("/codes?list=channels&limit=100").extract().<String>path("items.find { it.key == 'web-form' }.id");
        delete(code).statusCode(409).body("code", equalTo("IN_USE"));
        Api.ADMINISTRATOR.patch("/codes/{id}", "*", Map.of("active", false), code).statusCode(409).body("code", equalTo("IN_USE"));
        Api.ADMINISTRATOR.patch("/codes/{id}", "*", Map.of("position", 40), code).statusCode(200).body("active", equalTo(true));
    }
}
