package dev.rapport.ground.notice;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class TemplateResourceTest {
    private static final String KEY = "confirmation-asked";
    private static final String BODY = "We understood: {statement}\nRight? {link}";

    private static Map<String, Object> texts(String german) {
        var text = Map.of("subject", "About {reference}", "body", BODY);
        return Map.of("texts", Map.of("en", text, "de", Map.of("subject", "Zu {reference}", "body", german), "ar", text));
    }

    @Test
    void seeds_haveTheirSlotsInEachLanguage() {
        var all = Api.AGENT.get("/templates?limit=100&count=true").statusCode(200)
                .body("items.key", hasItems("promise-at-risk", "fault-told", "fault-delivered", "reply", KEY)).extract().jsonPath();
        assertEquals(all.getList("items").size(), all.getInt("count"));
        for (var template : all.getList("items", TemplateView.class)) {
            template.texts().byLanguage().forEach((language, text) -> Rendering.requireSlots(template.slots(), text, template.key() + " " + language));
        }
    }

    @Test
    void revise_makesTheNextVersion_andTheOldOneStays() {
        int before = Api.MANAGER.get("/templates/{key}", KEY).statusCode(200).body("slots", containsInAnyOrder("reference", "statement", "link"))
                .extract().path("version");
        Api.MANAGER.post("/templates/{key}/versions", texts("Verstanden: {statement} {link}"), KEY).statusCode(201)
                .body("version", equalTo(before + 1)).header("ETag", "\"" + (before + 1) + "\"")
                .header("Location", startsWith("http")).body("channel", equalTo("e-mail"));
        Api.AGENT.get("/templates/{key}", KEY).body("version", equalTo(before + 1)).body("texts.de.body", equalTo("Verstanden: {statement} {link}"));
        Api.AGENT.get("/templates/{key}/versions/{version}", KEY, before).statusCode(200).body("version", equalTo(before));
        Api.AGENT.get("/templates/{key}/versions/{version}", KEY, before + 2).statusCode(404);
    }

    @Test
    void revise_withoutASlot_isRefused() {
        Api.MANAGER.post("/templates/{key}/versions", texts("Verstanden: {statement}"), KEY).statusCode(422)
                .body("code", equalTo("SLOT_MISSING")).body("errors[0].pointer", equalTo("/texts/de/body"));
    }

    @Test
    void revise_withAnotherSlot_isRefused() {
        Api.MANAGER.post("/templates/{key}/versions", texts(BODY + "{order}"), KEY).statusCode(422).body("code", equalTo("SLOT_UNKNOWN"));
    }

    @Test
    void revise_withMoreThanSlots_isRefused() {
        Api.MANAGER.post("/templates/{key}/versions", texts(BODY + "{cdi:clock}"), KEY).statusCode(422).body("code", equalTo("TEMPLATE_UNREADABLE"));
    }

    @Test
    void revise_withoutALanguage_isRefused() {
        var texts = new HashMap<>(Map.of("en", Map.of("subject", "a {reference}", "body", BODY), "de", Map.of("subject", "a {reference}", "body", BODY)));
        Api.MANAGER.post("/templates/{key}/versions", Map.of("texts", texts), KEY).statusCode(422).body("errors[0].pointer", equalTo("/texts/ar"));
    }

    @Test
    void revise_ofAStaleVersion_isRefused() {
        Api.MANAGER.request().header("If-Match", "\"99999\"").contentType("application/json").body(texts(BODY))
                .post("/api/v1/templates/{key}/versions", KEY).then().statusCode(412);
    }

    @Test
    void revise_ofNoTemplate_isNotFound() {
        Api.MANAGER.post("/templates/{key}/versions", texts(BODY), "no-such").statusCode(404);
    }
}
