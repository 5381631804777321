package dev.rapport.rules.charter;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.serve.need.DayAndNight;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;

@QuarkusTest
class CharterResourceTest {
    /** First response, of the standard that is there from the start. */
    private static final String TOLD = "00000000-0000-0000-0000-0000000de511";
    private static final String NOT_TOLD = "00000000-0000-0000-0000-0000000de512";
    /** Which no other test has a standard for. */
    private static final String LANGUAGE = "ibo";
    private static final String OUTDATED = "yor";

    @Inject
    CharterService service;

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
    void charter_tellsHowManyOfThosePromisedWereKept_andWhatThereIsWhereNot() {
        standardFor(LANGUAGE);
        var team = DayAndNight.team(desk);
        respondedInTime(need(team, LANGUAGE));
        respondedInTime(need(team, LANGUAGE + "-NG"));
        need(team, LANGUAGE);
        need(team, "en");
        publish(Api.MANAGER.post("/charters", body("Within ten minutes", firstResponseOf(LANGUAGE))).statusCode(201).extract().path("number"), "Nobody else is here")
                .statusCode(200);
        given().header("Accept-Language", "de").get("/api/v1/charter").then().statusCode(200)
                .body("promises[0].limit.amount", equalTo(10)).body("promises[0].remedy", equalTo("A call, auf Deutsch"))
                .body("promises[0].kept.of", equalTo(2)).body("promises[0].kept.n", equalTo(3)).body("promises[0].kept.value", equalTo(0.6667f))
                .body("promises[0].kept.indicative", equalTo(true));
    }

    @Test
    void charter_byAnotherLineManager_isPublishedWithoutAReason() throws Throwable {
        var number = propose("By two");
        var second = Actor.person(UUID.randomUUID(), Set.of(Roles.LINE_MANAGER), Instant.now());
        VertxContextSupport.subscribeAndAwait(() -> service.publish(number, ExpectedVersion.ANY, new NewCharterPublication(null), second));
        Api.MANAGER.get("/charters/{number}", number).body("publishedById", equalTo("" + second.id())).body("reasonAlone", nullValue());
        given().get("/api/v1/charter").then().body("number", equalTo(number));
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

    @Test
    void charter_ofWhatAStandardHoldsToNoMore_isNeitherProposedNorPublished() {
        var standard = standardFor(OUTDATED);
        var commitment = firstResponseOf(OUTDATED);
        var number = Api.MANAGER.post("/charters", body("Once", commitment)).statusCode(201).extract().<Integer>path("number");
        Api.MANAGER.post("/standards/{id}/ending", Map.of(), standard).statusCode(200);
        Api.MANAGER.post("/charters", body("Never", commitment)).statusCode(422).body("errors.pointer", hasItem("/promises/0/commitmentId"));
        publish(number, "Nobody else is here").statusCode(409).body("code", equalTo("CHARTER_OUTDATED"));
    }

    private void respondedToAtOnce() {
        var customer = Api.AGENT.create("/customers", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Ada", "language", "en"));
        Api.AGENT.create("/needs", Map.of("customerId", customer, "teamId", desk.frontDesk(), "kind", "ADVICE", "channel", "telephone",
                "statement", "Which lamp?"));
    }

    private static UUID standardFor(String language) {
        return Api.MANAGER.create("/standards", Map.of("name", "Answers " + UUID.randomUUID(), "firstVersion", Map.of("commitments", List.of(Map.of(
                "measure", "FIRST_RESPONSE", "limit", Map.of("amount", 10, "unit", "WORKING_MINUTES", "receiptDay", 0, "movedOffClosedDays", false),
                "of", Map.of("language", language), "toCustomer", true)))));
    }

    private static String firstResponseOf(String language) {
        return Api.MANAGER.post("/standards/trial", Map.of("situation", Map.of("kind", "PURCHASE", "customerKind", "PUBLIC_MEMBER", "language", language)))
                .statusCode(200).extract().path("measures.find { it.measure == 'FIRST_RESPONSE' }.applies.id");
    }

    /** Received before the standard held, so promised within an hour, which was over an hour ago. */
    private static UUID need(UUID team, String language) {
        var customer = Api.AGENT.create("/customers", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Ada Obi", "language", language));
        return Api.AGENT.create("/needs", Map.of("customerId", customer, "teamId", team, "kind", "PURCHASE", "channel", "e-mail",
                "statement", "A lamp", "receivedAt", Instant.now().minus(Duration.ofHours(2)).toString()));
    }

    private static void respondedInTime(UUID need) {
        Api.SUPERVISOR.post("/needs/{id}/response", Map.of("channel", "telephone", "happened",
                Map.of("at", Instant.now().minus(Duration.ofMinutes(90)).toString(), "reason", "forgotten")), need).statusCode(200);
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
