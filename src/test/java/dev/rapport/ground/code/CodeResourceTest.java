package dev.rapport.ground.code;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.rapport.Api;
import dev.rapport.Tables;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class CodeResourceTest {
    /** What rows hold of these is sealed, so each key may be held. */
    private static final Set<String> SEALED = Set.of("circumstances", "specific-need-bases");
    private static final Map<String, String> LABELS = Map.of("en", "Fax", "de", "Telefax", "ar", "فاكس");

    private final String key = "k-" + UUID.randomUUID();
    private final Map<String, Object> code = Map.of("list", "channels", "key", key, "labels", LABELS, "position", 500);

    @ParameterizedTest
    @CsvSource({"de-AT,de,Persönlich", "ar,ar,وجها لوجه", "en-GB,en,Face to face", "fr,en,Face to face", ";;,en,Face to face"})
    void list_labelsInTheLanguageAsked(String accepted, String told, String label) {
        Api.AGENT.request().header("Accept-Language", accepted).get("/api/v1/codes?list=channels&limit=100").then().statusCode(200)
                .header("Content-Language", told)
                .body("items.find { it.key == 'face-to-face' }.label", equalTo(label));
    }

    @Test
    void list_pageByPage_keepsTheOrder() {
        var all = Api.INTEGRATOR.get("/codes?list=void-reasons&limit=100").statusCode(200)
                .body("items.key", hasItems("test", "spam", "mistake")).body("next", nullValue()).extract().<List<String>>path("items.key");
        var first = Api.INTEGRATOR.get("/codes?list=void-reasons&limit=2&count=true").statusCode(200)
                .body("items.key", equalTo(all.subList(0, 2))).body("count", equalTo(all.size())).body("next", notNullValue()).extract();
        Api.INTEGRATOR.get("/codes?list=void-reasons&limit=100&cursor=" + first.<String>path("next")).statusCode(200)
                .body("items.key", equalTo(all.subList(2, all.size()))).body("next", nullValue());
    }

    @Test
    void list_unknown_isRefused() {
        Api.AGENT.get("/codes?list=chanels").statusCode(400).body("errors.pointer", contains("list"));
    }

    @Test
    void list_unnamed_isRefused() {
        Api.AGENT.get("/codes").statusCode(400).body("errors.pointer", contains("list"));
    }

    @Test
    void retired_isListedOnlyWhenAskedFor() {
        var id = Api.ADMINISTRATOR.create("/codes", code);
        Api.ADMINISTRATOR.patch("/codes/{id}", "\"0\"", Map.of("active", false), id).statusCode(200).header("ETag", "\"1\"");
        Api.AGENT.get("/codes?list=channels&limit=100").body("items.key", not(hasItem(key)));
        Api.AGENT.get("/codes?list=channels&limit=100&retired=true").body("items.key", hasItem(key));
    }

    @Test
    void change_oneLabel_keepsTheOthers() {
        var id = Api.ADMINISTRATOR.create("/codes", code);
        Api.ADMINISTRATOR.patch("/codes/{id}", "\"0\"", Map.of("labels", Map.of("de", "Fernkopie")), id).statusCode(200);
        Api.AGENT.get("/codes/{id}", id).statusCode(200).header("ETag", "\"1\"")
                .body("labels.de", equalTo("Fernkopie")).body("labels.en", equalTo("Fax")).body("key", equalTo(key));
    }

    @Test
    void change_ofTheKey_isRefused() {
        var id = Api.ADMINISTRATOR.create("/codes", code);
        Api.ADMINISTRATOR.patch("/codes/{id}", "\"0\"", Map.of("key", "other"), id).statusCode(400);
    }

    @Test
    void change_takingALabelAway_namesIt() {
        var id = Api.ADMINISTRATOR.create("/codes", code);
        Api.ADMINISTRATOR.request().header("If-Match", "\"0\"").contentType("application/merge-patch+json")
                .body("{\"labels\":{\"ar\":null}}").patch("/api/v1/codes/{id}", id).then()
                .statusCode(422).body("errors.pointer", contains("/labels/ar"));
    }

    @Test
    void create_keyTaken_isConflict() {
        var id = Api.ADMINISTRATOR.create("/codes", code);
        Api.AGENT.get("/codes/{id}", id).statusCode(200).body("key", equalTo(key));
        Api.ADMINISTRATOR.post("/codes", code).statusCode(409).body("code", equalTo("ALREADY_EXISTS"));
    }

    @Test
    void create_inAnUnknownList_isRefused() {
        Api.ADMINISTRATOR.post("/codes", Map.of("list", "unheard-of", "key", key, "labels", LABELS, "position", 1))
                .statusCode(422).body("code", equalTo("REFERENCE_UNKNOWN")).body("errors.pointer", contains("/list"));
    }

    @Test
    void create_withoutAllLanguages_namesTheMissing() {
        Api.ADMINISTRATOR.post("/codes", Map.of("list", "channels", "key", "Not A Key", "labels", Map.of("en", "Fax", "de", " "), "position", 1))
                .statusCode(422).body("errors.pointer", contains("/key", "/labels/ar", "/labels/de"));
    }

    @Test
    void writes_byAgent_areForbidden() {
        var id = Api.ADMINISTRATOR.create("/codes", code);
        Api.AGENT.post("/codes", code).statusCode(403);
        Api.AGENT.patch("/codes/{id}", "\"0\"", Map.of("active", false), id).statusCode(403);
        Api.AGENT.request().header("If-Match", "\"0\"").delete("/api/v1/codes/{id}", id).then().statusCode(403);
    }

    @Test
    void delete_unused_removesIt() {
        var id = Api.ADMINISTRATOR.create("/codes", code);
        Api.ADMINISTRATOR.request().delete("/api/v1/codes/{id}", id).then().statusCode(428);
        Api.ADMINISTRATOR.request().header("If-Match", "\"3\"").delete("/api/v1/codes/{id}", id).then().statusCode(412);
        Api.ADMINISTRATOR.patch("/codes/{id}", "\"0\"", Map.of("active", false), id).statusCode(200);
        Api.ADMINISTRATOR.request().header("If-Match", "\"1\"").delete("/api/v1/codes/{id}", id).then().statusCode(204);
        Api.ADMINISTRATOR.get("/codes/{id}", id).statusCode(404);
    }

    @Test
    void delete_stillChosen_isRefused() {
        var id = Api.ADMINISTRATOR.create("/codes", code);
        Api.ADMINISTRATOR.request().header("If-Match", "\"0\"").delete("/api/v1/codes/{id}", id).then()
                .statusCode(409).body("code", equalTo("IN_USE")).body("detail", equalTo("The code can still be chosen; retire it first."));
    }

    @Test
    void delete_unused_ofEachList_asksWhatMayHoldIt() {
        for (var list : Tables.texts("select name from code_list")) {
            var id = Api.ADMINISTRATOR.create("/codes", Map.of("list", list, "key", "k" + UUID.randomUUID(), "labels", LABELS, "position", 900));
            Api.ADMINISTRATOR.patch("/codes/{id}", "*", Map.of("active", false), id).statusCode(200);
            Api.ADMINISTRATOR.request().header("If-Match", "*").delete("/api/v1/codes/{id}", id).then().statusCode(SEALED.contains(list) ? 409 : 204);
        }
    }

    @Test
    void delete_inUse_isRefused() {
        var id = Api.ADMINISTRATOR.create("/codes", Map.of("list", "channels", "key", "used-" + UUID.randomUUID(), "labels", LABELS, "position", 501));
        Api.ADMINISTRATOR.request().header("If-Match", "\"0\"").delete("/api/v1/codes/{id}", id).then()
                .statusCode(409).body("code", equalTo("IN_USE"));
        Api.ADMINISTRATOR.get("/codes/{id}", id).statusCode(200);
    }
}
