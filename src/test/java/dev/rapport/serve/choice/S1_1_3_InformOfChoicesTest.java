package dev.rapport.serve.choice;

import static dev.rapport.serve.choice.OfferBodies.answer;
import static dev.rapport.serve.choice.OfferBodies.decline;
import static dev.rapport.serve.choice.OfferBodies.free;
import static dev.rapport.serve.choice.OfferBodies.group;
import static dev.rapport.serve.choice.OfferBodies.in;
import static dev.rapport.serve.choice.OfferBodies.money;
import static dev.rapport.serve.choice.OfferBodies.ofCatalogue;
import static dev.rapport.serve.choice.OfferBodies.offer;
import static dev.rapport.serve.choice.OfferBodies.slot;
import static dev.rapport.serve.choice.OfferBodies.take;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@DisplayName("S1 1.3 Use effective communication to inform customers about available choices for meeting their needs and assist in the selection of preferred options")
class S1_1_3_InformOfChoicesTest {
    private UUID need;
    private UUID desk;

    @BeforeEach
    void open() {
        var team = Desk.open().frontDesk();
        var customer = Api.AGENT.create("/customers", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Amir Haddad", "language", "en"));
        need = Api.AGENT.create("/needs", Map.of("customerId", customer, "teamId", team, "kind", "PURCHASE", "channel", "telephone",
                "statement", "A desk of at most 95 cm for a sloping ceiling"));
        desk = item("Desk, beech, 92 cm", "389.00");
    }

    @Test
    void choices_putWithReasons_oneTaken_makeAnAgreement() {
        var offer = Api.AGENT.post("/needs/{need}/offers", offer(
                group("AT_MOST_ONE", ofCatalogue(desk, Map.of("recommended", true, "reason", "Fits the wall and what you want to spend", "quality", "Solid wood")),
                        free("Desk made to measure", "720.00", Map.of("reason", "Dearer than you want, but fits to the centimetre"))),
                group("ANY", free("Lamp", "19.90", Map.of("quantity", 3))),
                group("EXACTLY_ONE", slot("Delivery on Monday", 3), slot("Delivery on Thursday", 6))), need)
                .statusCode(201).body("status", equalTo("OFFERED")).body("statement", equalTo(1))
                .body("groups[0].choices[0].specification.name", equalTo("Desk, beech, 92 cm"))
                .body("groups[0].choices[0].specification.price.amount", equalTo("389.00"))
                .body("groups[0].choices[0].specification.leadTime.workingDays", equalTo(5))
                .body("groups[0].choices[0].explained.format", equalTo("spoken")).body("allowed", contains("ANSWER", "WITHDRAW", "LINK"))
                .extract().jsonPath();
        Api.AGENT.get("/needs/{need}", need).body("status", equalTo("OFFERED"));

        Api.AGENT.post("/offers/{offer}/answer", answer(take(offer, 1, 1), decline(offer, 2, "price"), take(offer, 3, 2),
                decline(offer, 4, "does-not-fit"), take(offer, 5, 1)), offer.getString("id"))
                .statusCode(200).body("status", equalTo("ANSWERED")).body("allowed", empty()).body("groups[0].choices.status", contains("SELECTED", "DECLINED"))
                .body("groups[0].choices[1].declined.reason", equalTo("price"))
                .body("groups[0].choices[1].declined.text", equalTo("As the customer said it"));

        Api.AGENT.get("/needs/{need}/agreement", need).statusCode(200).body("number", equalTo(1))
                .body("lines.specification.name", contains("Desk, beech, 92 cm", "Lamp", "Delivery on Thursday"))
                .body("lines[0].specification.quality", equalTo("Solid wood")).body("lines[1].cost.amount", equalTo("39.80"))
                .body("totals.amount", contains("428.80")).body("totals.currency", contains("AUD"));
        Api.AGENT.get("/needs/{need}", need).body("status", equalTo("AGREED")).body("statement.confirmedBy", equalTo("IMPLIED"))
                .body("statement.confirmedChannel", equalTo("telephone"));
    }

    @Test
    void catalogue_changedLater_doesNotChangeTheOffer() {
        var offer = made(group("ANY", ofCatalogue(desk, Map.of())));
        Api.ADMINISTRATOR.patch("/catalogue-items/{item}", "\"0\"", Map.of("name", "Other", "price", money("999.00"),
                "availability", Map.of("available", false)), desk).statusCode(200);
        Api.AGENT.get("/offers/{offer}", offer.getString("id")).statusCode(200)
                .body("groups", equalTo(offer.getList("groups")));
        Api.AGENT.post("/offers/{offer}/answer", answer(take(offer, 1, 1)), offer.getString("id")).statusCode(200);
        Api.AGENT.get("/needs/{need}/agreement", need).body("totals.amount", contains("389.00"));
    }

    @Test
    void offer_allDeclined_leavesNoAgreementAndTheNeedConfirmed() {
        var offer = made(group("EXACTLY_ONE", slot("Monday", 3)));
        Api.AGENT.post("/offers/{offer}/answer", answer(decline(offer, 1, "later")), offer.getString("id")).statusCode(200);
        Api.AGENT.get("/needs/{need}/agreement", need).statusCode(404);
        Api.AGENT.get("/needs/{need}", need).body("status", equalTo("CONFIRMED")).body("statement.confirmedBy", equalTo("IMPLIED"));
    }

    @Test
    void laterOffer_makesTheNextVersion_andTheOldOneStays() {
        var first = made(group("ANY", ofCatalogue(desk, Map.of())));
        Api.AGENT.post("/offers/{offer}/answer", answer(take(first, 1, 1)), first.getString("id")).statusCode(200);
        Api.AGENT.post("/needs/{need}/change-request", Map.of("askedBy", "CUSTOMER"), need).statusCode(200);
        var declined = made(group("ANY", free("Stool", "50.00", Map.of())));
        Api.AGENT.post("/offers/{offer}/answer", answer(decline(declined, 1, "price")), declined.getString("id")).statusCode(200);
        Api.AGENT.get("/needs/{need}", need).body("status", equalTo("AGREED"));
        Api.AGENT.post("/needs/{need}/change-request", Map.of("askedBy", "CUSTOMER"), need).statusCode(200);
        var last = made(group("ANY", free("Stool", "40.00", Map.of())));
        Api.AGENT.post("/offers/{offer}/answer", answer(take(last, 1, 1)), last.getString("id")).statusCode(200);

        Api.AGENT.get("/needs/{need}/agreement", need).body("number", equalTo(2)).body("lines.specification.name", contains("Stool"));
        var page = Api.AGENT.get("/needs/{need}/agreements?limit=1&count=true", need).statusCode(200).body("items.number", contains(2)).body("count", equalTo(2)).extract().jsonPath();
        Api.AGENT.get("/needs/{need}/agreements?limit=1&cursor={next}", need, page.getString("next")).body("items.number", contains(1))
                .body("items[0].lines.specification.name", contains("Desk, beech, 92 cm")).body("next", nullValue());
        var offers = Api.AGENT.get("/needs/{need}/offers?limit=2&count=true", need).statusCode(200).body("count", equalTo(3))
                .body("items.id", contains(last.getString("id"), declined.getString("id"))).extract().jsonPath();
        Api.AGENT.get("/needs/{need}/offers?limit=2&cursor={next}", need, offers.getString("next"))
                .body("items.id", contains(first.getString("id"))).body("items[0].groups[0].choices.status", contains("SELECTED"));
    }

    @Test
    void answer_notWhole_namesWhatIsMissing() {
        var offer = Api.AGENT.post("/needs/{need}/offers", offer(group("AT_MOST_ONE", free("A", "1.00", Map.of()), free("B", "2.00", Map.of()))), need)
                .statusCode(201).extract().jsonPath();
        Api.AGENT.post("/offers/{offer}/answer", answer(take(offer, 1, 1)), offer.getString("id"))
                .statusCode(422).body("errors.pointer", contains("/choices"));
        Api.AGENT.post("/offers/{offer}/answer", answer(take(offer, 1, 1), take(offer, 2, 2)), offer.getString("id"))
                .statusCode(422).body("errors.pointer", contains("/choices/1/quantity"));
        Api.AGENT.post("/offers/{offer}/answer", answer(take(offer, 1, 1), decline(offer, 2, "because")), offer.getString("id"))
                .statusCode(422).body("code", equalTo("CODE_UNKNOWN")).body("errors.pointer", contains("/choices/1/declined/reason"));
        Api.AGENT.post("/offers/{offer}/answer", answer(decline(offer, 1, "price"), decline(offer, 2, "because")), offer.getString("id"))
                .statusCode(422).body("code", equalTo("CODE_UNKNOWN")).body("errors.pointer", contains("/choices/1/declined/reason"));
        Api.AGENT.get("/offers/{offer}", offer.getString("id")).body("status", equalTo("OFFERED")).header("ETag", "\"0\"");
    }

    @Test
    void answer_withAStaleVersionOrTwice_isRefused() {
        var offer = made(group("ANY", free("A", "1.00", Map.of())));
        Api.AGENT.request().header("If-Match", "\"7\"").contentType("application/json").body(answer(take(offer, 1, 1)))
                .post("/api/v1/offers/{offer}/answer", offer.getString("id")).then().statusCode(412);
        Api.AGENT.post("/offers/{offer}/answer", answer(take(offer, 1, 1)), offer.getString("id")).statusCode(200).header("ETag", "\"1\"");
        Api.AGENT.post("/offers/{offer}/answer", answer(take(offer, 1, 1)), offer.getString("id"))
                .statusCode(409).body("code", equalTo("OFFER_CLOSED"));
    }

    @Test
    void answer_twiceAtOnce_countsOnce() {
        var offer = made(group("ANY", free("A", "1.00", Map.of())));
        var answers = Stream.generate(() -> answer(take(offer, 1, 1))).limit(4)
                .map(answer -> CompletableFuture.supplyAsync(() -> Api.AGENT.post("/offers/{offer}/answer", answer, offer.getString("id"))
                        .extract().statusCode())).toList();
        assertEquals(List.of(200, 409, 409, 409), answers.stream().map(CompletableFuture::join).sorted().toList());
        Api.AGENT.get("/needs/{need}/agreements", need).body("items.number", contains(1));
    }

    @Test
    void secondOffer_whileOneIsOpen_isRefusedUntilItIsWithdrawn() {
        var offer = made(group("ANY", free("A", "1.00", Map.of())));
        Api.AGENT.post("/needs/{need}/offers", offer(group("ANY", free("B", "1.00", Map.of()))), need)
                .statusCode(409).body("code", equalTo("OFFER_OPEN"));
        Api.AGENT.post("/offers/{offer}/withdrawal", Map.of(), offer.getString("id")).statusCode(200)
                .body("status", equalTo("WITHDRAWN")).body("groups[0].choices.status", contains("WITHDRAWN"));
        Api.AGENT.get("/needs/{need}", need).body("status", equalTo("IDENTIFIED"));
        Api.AGENT.post("/needs/{need}/offers", offer(group("ANY", free("B", "1.00", Map.of()))), need).statusCode(201);
    }

    @Test
    void need_restatedOrEnded_leavesNothingOnOffer() {
        var first = made(group("ANY", free("A", "1.00", Map.of())));
        Api.AGENT.post("/needs/{need}/statements", Map.of("text", "A chair"), need).statusCode(200).body("status", equalTo("IDENTIFIED"));
        Api.AGENT.get("/offers/{offer}", first.getString("id")).body("status", equalTo("WITHDRAWN"));
        var second = Api.AGENT.post("/needs/{need}/offers", offer(group("ANY", free("B", "1.00", Map.of()))), need)
                .body("statement", equalTo(2)).extract().jsonPath();
        Api.AGENT.post("/needs/{need}/withdrawal", Map.of("by", "CUSTOMER"), need).statusCode(200);
        Api.AGENT.get("/offers/{offer}", second.getString("id")).body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void offer_ofAnotherTeam_isNotFound() {
        var offer = made(group("ANY", free("A", "1.00", Map.of())));
        Api.AGENT2.get("/offers/{offer}", offer.getString("id")).statusCode(404);
        Api.AGENT2.get("/needs/{need}/offers", need).statusCode(404);
        Api.AGENT2.get("/needs/{need}/agreements", need).statusCode(404);
        Api.AGENT2.post("/needs/{need}/offers", offer(group("ANY", free("B", "1.00", Map.of()))), need).statusCode(404);
        Api.AGENT2.post("/offers/{offer}/answer", answer(take(offer, 1, 1)), offer.getString("id")).statusCode(404);
        Api.AGENT2.post("/offers/{offer}/withdrawal", Map.of(), offer.getString("id")).statusCode(404);
        Api.ADMINISTRATOR.get("/offers/{offer}", offer.getString("id")).statusCode(403);
        Api.SUPERVISOR.get("/offers/{offer}", offer.getString("id")).statusCode(200);
        Api.AGENT.get("/needs/{need}/agreements", need).statusCode(200).body("items", empty());
    }

    @Test
    void customer_byLink_seesTheStatementAndAnswersByTheirOwnHand() {
        var offer = made(group("AT_MOST_ONE", ofCatalogue(desk, Map.of("recommended", true, "reason", "Fits")), free("Made to measure", "720.00", Map.of())));
        var customer = linkTo(offer, "ANSWER");
        customer.get().then().statusCode(200).body("status", equalTo("OFFERED")).body("statement.text", equalTo("A desk of at most 95 cm for a sloping ceiling"))
                .body("groups[0].choices[0].reason", equalTo("Fits")).body("needId", nullValue());
        customer.get("/answer").then().statusCode(405);
        var answer = Map.of("choices", List.of(take(offer, 1, 1), decline(offer, 2, "price")));
        customer.body(answer).post("/answer").then().statusCode(200).body("status", equalTo("ANSWERED"));
        customer.body(answer).post("/answer").then().statusCode(401);
        customer.get().then().statusCode(200).body("groups[0].choices.status", contains("SELECTED", "DECLINED"));
        Api.AGENT.get("/needs/{need}", need).body("status", equalTo("AGREED")).body("statement.confirmedBy", equalTo("IMPLIED"));
        Api.AGENT.get("/offers/{offer}", offer.getString("id")).body("answeredChannel", equalTo("web-form"));
    }

    @Test
    void link_toReadOnly_doesNotLetAnswer() {
        var offer = made(group("ANY", free("A", "1.00", Map.of())));
        linkTo(offer).body(Map.of("choices", List.of(take(offer, 1, 1)))).post("/answer").then().statusCode(401);
        Api.AGENT.post("/offers/{offer}/links", Map.of("acts", List.of("CONFIRM"), "expiresAt", in(3)), offer.getString("id"))
                .statusCode(422).body("errors.pointer", contains("/acts"));
        Api.AGENT2.post("/offers/{offer}/links", Map.of("acts", List.of(), "expiresAt", in(3)), offer.getString("id")).statusCode(404);
        Api.AGENT.post("/offers/{offer}/links", Map.of("acts", List.of(), "expiresAt", in(3), "recipientId", UUID.randomUUID()), offer.getString("id"))
                .statusCode(422).body("errors.pointer", contains("/recipientId"));
    }

    @Test
    void offer_ofANeedThatMoves_movesWithIt() {
        var offer = made(group("ANY", free("A", "1.00", Map.of())));
        Api.MANAGER.post("/needs/{need}/assignment", Map.of("teamId", Desk.open().backOffice()), need).statusCode(200);
        Api.AGENT2.get("/offers/{offer}", offer.getString("id")).statusCode(200);
        Api.AGENT.get("/offers/{offer}", offer.getString("id")).statusCode(404);
    }

    @Test
    void offer_readByAnIntegrator_hasNoFreeText() {
        var offer = Api.AGENT.post("/needs/{need}/offers", offer(group("ANY", ofCatalogue(desk, Map.of("recommended", true, "reason", "Fits", "limits", "No children")),
                free("Wish", "1.00", Map.of()))), need).extract().jsonPath();
        Api.INTEGRATOR.get("/offers/{offer}", offer.getString("id")).statusCode(200)
                .body("groups[0].choices.specification.name", contains("Desk, beech, 92 cm", null))
                .body("groups[0].choices[0].reason", nullValue()).body("groups[0].choices[0].specification.limits", nullValue())
                .body("groups[0].choices[0].specification.price.amount", equalTo("389.00"));
        Api.INTEGRATOR.post("/offers/{offer}/withdrawal", Map.of(), offer.getString("id")).statusCode(403);
    }

    @Test
    void offer_ofAnItemThatCannotBeHad_isRefused() {
        Api.ADMINISTRATOR.patch("/catalogue-items/{item}", "\"0\"", Map.of("availability", Map.of("available", false)), desk).statusCode(200);
        Api.AGENT.post("/needs/{need}/offers", offer(group("ANY", ofCatalogue(desk, Map.of()))), need)
                .statusCode(422).body("code", equalTo("CATALOGUE_ITEM_UNAVAILABLE"))
                .body("errors.pointer", contains("/groups/0/choices/0/catalogueItemId"));
        Api.AGENT.get("/needs/{need}", need).body("status", equalTo("IDENTIFIED"));
    }

    @Test
    void offer_unknownFormat_isRefused() {
        var offer = new HashMap<>(offer(group("ANY", free("A", "1.00", Map.of()))));
        offer.put("explained", Map.of("language", "en", "format", "telepathy"));
        Api.AGENT.post("/needs/{need}/offers", offer, need).statusCode(422).body("errors.pointer", contains("/explained/format"));
    }

    private JsonPath made(Object... groups) {
        return Api.AGENT.post("/needs/{need}/offers", offer(groups), need).statusCode(201).extract().jsonPath();
    }

    private static RequestSpecification linkTo(JsonPath offer, String... acts) {
        var url = Api.AGENT.post("/offers/{offer}/links", Map.of("acts", List.of(acts), "expiresAt", in(3)), offer.getString("id"))
                .statusCode(201).extract().<String>path("url");
        return given().header("Authorization", "Bearer " + url.substring(url.lastIndexOf('/') + 1))
                .contentType("application/json").basePath("/api/v1/linked/offer");
    }

    private static UUID item(String name, String price) {
        var owner = Api.ADMINISTRATOR.get("/me").extract().<String>path("id");
        return Api.ADMINISTRATOR.create("/catalogue-items", Map.of("kind", "PRODUCT", "sku", "S-" + UUID.randomUUID(), "name", name,
                "price", money(price), "leadTime", Map.of("workingDays", 5), "responsible", Map.of("personId", owner), "ownerId", owner));
    }
}
