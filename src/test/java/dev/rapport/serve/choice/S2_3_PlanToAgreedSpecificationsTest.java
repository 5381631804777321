package dev.rapport.serve.choice;

import static dev.rapport.serve.choice.OfferBodies.answer;
import static dev.rapport.serve.choice.OfferBodies.free;
import static dev.rapport.serve.choice.OfferBodies.group;
import static dev.rapport.serve.choice.OfferBodies.offer;
import static dev.rapport.serve.choice.OfferBodies.take;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import dev.rapport.serve.need.DayAndNight;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@DisplayName("S2 3 Provision is made in plans to achieve the quality, time and cost specifications agreed with customers, in accordance with organisational policies and procedures")
class S2_3_PlanToAgreedSpecificationsTest {
    private static final Map<String, Object> IN_TWO_DAYS = Map.of("quality", "Solid wood, oiled", "leadTime", Map.of("duration", "PT48H"));

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private UUID team;
    private UUID need;
    private JsonPath agreement;

    @BeforeEach
    void agree() {
        team = DayAndNight.team(Desk.open());
        var customer = Api.AGENT.create("/customers", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Amir Haddad", "language", "en"));
        need = Api.AGENT.create("/needs", Map.of("customerId", customer, "teamId", team, "kind", "PURCHASE", "channel", "telephone",
                "statement", "A desk of at most 95 cm for a sloping ceiling"));
        var offer = Api.AGENT.post("/needs/{need}/offers", offer(group("ANY", free("Desk", "389.00", IN_TWO_DAYS))), need).statusCode(201).extract().jsonPath();
        Api.AGENT.post("/offers/{offer}/answer", answer(take(offer, 1, 1)), offer.getString("id")).statusCode(200);
        agreement = Api.AGENT.get("/needs/{need}/agreement", need).statusCode(200).extract().jsonPath();
    }

    @Test
    void whatWasAgreed_saysQualityTimeAndCost_andItsTimeIsPromised() {
        Api.AGENT.get("/needs/{need}/agreement", need).body("lines.specification.quality", contains("Solid wood, oiled"))
                .body("lines.specification.leadTime.duration", contains("PT48H")).body("lines.cost.amount", contains("389.00"))
                .body("totals.amount", contains("389.00"));
        promises("AGREEMENT_LINE").body("items.lineId", contains(agreement.getString("lines[0].id"))).body("items.dueAt", contains(agreed()))
                .body("items.standing", contains("RUNNING")).body("items.toCustomer", contains(true));
    }

    @Test
    void whatTheDeskPromisesOfDeliveries_citesTheStandardInForce() {
        var cited = promises("DELIVERY").extract().<String>path("items[0].commitmentId");
        Api.AGENT.post("/standards/trial", Map.of("situation", Map.of("kind", "PURCHASE", "customerKind", "PUBLIC_MEMBER", "language", "en"))).statusCode(200)
                .body("measures.find { it.measure == 'DELIVERY' }.applies.id", equalTo(cited))
                .body("measures.find { it.measure == 'DELIVERY' }.applies.standardVersion", notNullValue());
        promises("AGREEMENT_LINE").body("items[0].commitmentId", nullValue());
    }

    @Test
    void agreedTime_staysThroughHoldsAndWhateverTheNeedBecomes() {
        Api.AGENT.post("/needs/{need}/hold", Map.of("reason", "payment", "until", now.plus(Duration.ofDays(9)).toString()), need).statusCode(200);
        promises("AGREEMENT_LINE").body("items.dueAt", contains(agreed())).body("items.standing", contains("RUNNING"));
        var before = promises("DELIVERY").extract().<String>path("items[0].commitmentId");
        Api.AGENT.post("/needs/{need}/assessment", Map.of("urgency", "HIGH", "impact", "HIGH"), need).statusCode(200);
        Api.MANAGER.post("/needs/{need}/assignment", Map.of("teamId", Desk.open().frontDesk()), need).statusCode(200);
        promises("DELIVERY").body("items[0].commitmentId", not(equalTo(before))).body("items[0].standing", equalTo("HELD"));
        promises("AGREEMENT_LINE").body("items.dueAt", contains(agreed())).body("items.standing", contains("RUNNING"))
                .body("items.teamId", contains("" + Desk.open().frontDesk()));
    }

    @Test
    void agreedTime_isWhatTheNeedWaitsForInTheQueue_untilItIsDelivered() {
        queue().body("items.itemId", contains("" + need)).body("items.place.measure", contains("AGREEMENT_LINE"))
                .body("items.place.dueAt", contains(agreed())).body("items.place.reason", contains("DUE"));
        Api.AGENT.post("/needs/{need}/delivery", Map.of(), need).statusCode(200);
        queue().body("items", empty());
        promises("AGREEMENT_LINE").body("items.standing", contains("KEPT"));
    }

    @Test
    void agreedTime_thatCannotBeKept_isBroken() {
        Api.AGENT.post("/needs/{need}/limitation", Map.of("reason", "resource", "text", "The joiner fell ill"), need).statusCode(200);
        promises("AGREEMENT_LINE").body("items.standing", contains("BROKEN"));
    }

    private String agreed() {
        return Instant.parse(agreement.getString("madeAt")).truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofHours(48)).toString();
    }

    private ValidatableResponse promises(String measure) {
        return Api.AGENT.get("/promises?itemId={need}&measure={measure}", need, measure).statusCode(200);
    }

    private ValidatableResponse queue() {
        return Api.AGENT.get("/queue?teamId={team}", team).statusCode(200);
    }
}
