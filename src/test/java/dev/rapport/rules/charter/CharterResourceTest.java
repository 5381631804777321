package dev.rapport.rules.charter;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
class CharterResourceTest {
    /** First response, of the standard that is there from the start. */
    private static final String TOLD = "00000000-0000-0000-0000-0000000de511";
    private static final String NOT_TOLD = "00000000-0000-0000-0000-0000000de512";
    private Desk desk;

    @BeforeEach
    void open() {
        desk = Desk.open();
    }

    @Test
    void charter_published_isReadWithoutSignIn_inTheReadersLanguage_withWhatWasKept() {
        respondedToAtOnce();
        publish(propose("Within the hour"), "Nobody else is here").statusCode(200).body("reasonAlone", equalTo("Nobody else is here"));
        given().header("Accept-Language", "de").get("/api/v1/charter").then().statusCode(200)
                .body("title", equalTo("Unser Versprechen")).body("promises[0].text", equalTo("Within the hour, auf Deutsch"))
                .body("promises[0].measure", equalTo("FIRST_RESPONSE")).body("promises[0].limit.amount", equalTo(60))
                .body("promises[0].kept.n", greaterThanOrEqualTo(0)).body("publishedAt", notNullValue());
        Api.AGENT.get("/charters").statusCode(200).body("items.promises.text.en.flatten()", hasItem("Within the hour"));
    }

    @Test
    void charter_byItsAuthorWithoutAReason_isRefused() {
        Api.MANAGER.post("/charters/{number}/publication", Map.of(), propose("Soon")).statusCode(409).body("code", equalTo("FOUR_EYES"));
    }

    @Test
    void charter_publishedTwice_isRefused() {
        var number = propose("Once");
        publish(number, "Nobody else is here").statusCode(200);
        publish(number, "Nobody else is here").statusCode(409).body("code", equalTo("CHARTER_PUBLISHED"));
    }

    @Test
    void charter_ofWhatCustomersAreNotTold_isRefused() {
        Api.MANAGER.post("/charters", body("Secret", NOT_TOLD)).statusCode(422).body("errors.pointer", hasItem("/promises/0/commitmentId"));
        Api.MANAGER.post("/charters", body("Unknown", "" + UUID.randomUUID())).statusCode(422).body("code", equalTo("REFERENCE_UNKNOWN"));
    }

    private void respondedToAtOnce() {
        var customer = Api.AGENT.create("/customers", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Ada", "language", "en"));
        Api.AGENT.create("/needs", Map.of("customerId", customer, "teamId", desk.frontDesk(), "kind", "ADVICE", "channel", "telephone",
                "statement", "Which lamp?"));
    }

    private static int propose(String text) {
        return Api.MANAGER.post("/charters", body(text, TOLD)).statusCode(201).extract().path("number");
    }

    private static ValidatableResponse publish(int number, String reason) {
        return Api.MANAGER.post("/charters/{number}/publication", Map.of("reason", reason), number);
    }

    private static Map<String, Object> body(String text, String commitment) {
        return Map.of("title", Map.of("en", "Our promise", "de", "Unser Versprechen", "ar", "وعدنا"), "promises", List.of(Map.of(
                "commitmentId", commitment, "text", words(text), "remedy", words("A call"))));
    }

    private static Map<String, String> words(String text) {
        return Map.of("en", text, "de", text + ", auf Deutsch", "ar", text);
    }
}
