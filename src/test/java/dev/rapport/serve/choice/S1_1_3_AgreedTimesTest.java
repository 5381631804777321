package dev.rapport.serve.choice;

import static dev.rapport.serve.choice.OfferBodies.answer;
import static dev.rapport.serve.choice.OfferBodies.decline;
import static dev.rapport.serve.choice.OfferBodies.free;
import static dev.rapport.serve.choice.OfferBodies.group;
import static dev.rapport.serve.choice.OfferBodies.offer;
import static dev.rapport.serve.choice.OfferBodies.slot;
import static dev.rapport.serve.choice.OfferBodies.take;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import dev.rapport.Tables;
import dev.rapport.ground.auth.Actor;
import dev.rapport.rules.promise.PromiseSweep;
import dev.rapport.serve.need.DayAndNight;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;

@QuarkusTest
@DisplayName("S1 1.3 Use effective communication to inform customers about available choices and assist in the selection: what was agreed is promised")
class S1_1_3_AgreedTimesTest {
    private static final Map<String, Object> FIVE_DAYS = Map.of("leadTime", Map.of("workingDays", 5));
    private static final Map<String, Object> TWO_DAYS = Map.of("leadTime", Map.of("duration", "PT48H"));

    @Inject
    PromiseSweep sweep;

    private UUID customer;
    private UUID need;

    @BeforeEach
    void open() {
        customer = Api.AGENT.create("/customers", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Amir Haddad", "language", "en"));
        need = Api.AGENT.create("/needs", Map.of("customerId", customer, "teamId", DayAndNight.team(Desk.open()), "kind", "PURCHASE",
                "channel", "telephone", "statement", "A desk and a lamp"));
    }

    @Test
    void agreedTimes_arePromisedLineByLine_andTheDeliveryWaitsForTheLast() {
        var agreement = agreed(free("Desk", "389.00", FIVE_DAYS), free("Lamp", "19.90", TWO_DAYS));
        var made = Instant.parse(agreement.getString("madeAt"));
        var last = endOfDay(made, 5);
        assertEquals(Map.of(line(agreement, 0), last.toString(), line(agreement, 1), seconds(made.plus(Duration.ofHours(48)))), linesPromised());
        promises("AGREEMENT_LINE").body("items.standing", everyItem(equalTo("RUNNING"))).body("items.toCustomer", everyItem(equalTo(true)));
        promises("DELIVERY").body("items[0].standing", equalTo("HELD")).body("items[0].heldUntil", equalTo(last.toString()));
        Api.AGENT.get("/promises/{id}/timeline", promises("DELIVERY").extract().<String>path("items[0].id"))
                .body("facts[-1].type", equalTo("HELD")).body("facts[-1].code", equalTo("customer-date")).body("facts[-1].until", equalTo(last.toString()));
    }

    @Test
    void delivery_keepsThePromiseOfEachLine() {
        agreed(free("Desk", "389.00", FIVE_DAYS), free("Lamp", "19.90", TWO_DAYS));
        Api.AGENT.post("/needs/{need}/delivery", Map.of(), need).statusCode(200);
        promises("AGREEMENT_LINE").body("items.standing", equalTo(List.of("KEPT", "KEPT")));
        promises("DELIVERY").body("items.standing", equalTo(List.of("KEPT")));
    }

    @Test
    void lineWithoutATime_isNotPromised_andTheDeliveryGoesOn() {
        var agreement = agreed(free("Desk", "389.00", FIVE_DAYS), free("Lamp", "19.90", Map.of()));
        assertEquals(Map.of(line(agreement, 0), endOfDay(Instant.parse(agreement.getString("madeAt")), 5).toString()), linesPromised());
        promises("DELIVERY").body("items[0].standing", equalTo("RUNNING"));
    }

    @Test
    void appointment_isPromisedUntilItsEnd_butNotTold() {
        var agreement = agreed(slot("Delivery on Thursday", 6));
        assertEquals(Map.of(line(agreement, 0), agreement.getString("lines[0].specification.slot.until")), linesPromised());
        promises("AGREEMENT_LINE").body("items.toCustomer", equalTo(List.of(false)));
    }

    @Test
    void laterAgreement_cancelsWhatTheFirstPromised() {
        var first = agreed(free("Desk", "389.00", FIVE_DAYS));
        Api.AGENT.post("/needs/{need}/change-request", Map.of("askedBy", "CUSTOMER"), need).statusCode(200);
        var second = agreed(free("Stool", "40.00", TWO_DAYS));
        var due = seconds(Instant.parse(second.getString("madeAt")).plus(Duration.ofHours(48)));
        promises("AGREEMENT_LINE").body("items.find { it.lineId == '" + line(first, 0) + "' }.standing", equalTo("CANCELLED"))
                .body("items.find { it.lineId == '" + line(second, 0) + "' }.standing", equalTo("RUNNING"))
                .body("items.find { it.lineId == '" + line(second, 0) + "' }.dueAt", equalTo(due));
        promises("DELIVERY").body("items[0].standing", equalTo("HELD")).body("items[0].heldUntil", equalTo(due));
    }

    @Test
    void laterAgreement_mendsNothingThatWasLate() {
        agreed(free("Desk", "389.00", FIVE_DAYS));
        Tables.change("update promise set started_at = started_at - interval '9 days', due_at = due_at - interval '9 days' where item_id = ? and measure = 'AGREEMENT_LINE'", need);
        Api.AGENT.post("/needs/{need}/change-request", Map.of("askedBy", "CUSTOMER"), need).statusCode(200);
        agreed(free("Stool", "40.00", TWO_DAYS));
        promises("AGREEMENT_LINE").body("items.standing", containsInAnyOrder("BROKEN", "RUNNING"));
    }

    private void fourDaysAgo(JsonPath offer) {
        Tables.change("update need set received_at = received_at - interval '4 days' where id = ?", need);
        Tables.change("update promise set received_at = received_at - interval '4 days' where item_id = ?", need);
        Tables.change("update offer set made_at = made_at - interval '4 days' where id = ?", UUID.fromString(offer.getString("id")));
    }

    @Test
    void laterAgreement_recordedLate_isForSupervisors() {
        agreed(free("Desk", "389.00", FIVE_DAYS));
        Api.AGENT.post("/needs/{need}/change-request", Map.of("askedBy", "CUSTOMER"), need).statusCode(200);
        var offer = made(free("Stool", "40.00", TWO_DAYS));
        fourDaysAgo(offer);
        var answer = new HashMap<>(answer(take(offer, 1, 1)));
        answer.put("happened", Map.of("at", Instant.now().minus(Duration.ofHours(1)).toString()));
        Api.AGENT.post("/offers/{offer}/answer", answer, offer.getString("id")).statusCode(422).body("code", equalTo("HAPPENED_TOO_LONG_AGO"));
    }

    @Test
    void laterAgreementWithoutATime_letsTheDeliveryGoOn() {
        agreed(free("Desk", "389.00", FIVE_DAYS));
        Api.AGENT.post("/needs/{need}/change-request", Map.of("askedBy", "CUSTOMER"), need).statusCode(200);
        agreed(free("Stool", "40.00", Map.of()));
        promises("AGREEMENT_LINE").body("items.standing", equalTo(List.of("CANCELLED")));
        promises("DELIVERY").body("items[0].standing", equalTo("RUNNING"));
    }

    @Test
    void declined_promisesNothing_andTheDeliveryGoesOn() {
        var offer = made(free("Desk", "389.00", FIVE_DAYS));
        promises("DELIVERY").body("items[0].standing", equalTo("HELD"));
        Api.AGENT.post("/offers/{offer}/answer", answer(decline(offer, 1, "price")), offer.getString("id")).statusCode(200);
        assertEquals(Map.of(), linesPromised());
        promises("DELIVERY").body("items[0].standing", equalTo("RUNNING"));
        Api.AGENT.get("/promises?itemId={need}", need).body("items.measure", containsInAnyOrder("FIRST_RESPONSE", "CONFIRMATION", "DELIVERY"))
                .body("items.standing", hasItems("KEPT", "RUNNING")).body("items.standing", not(hasItem("HELD")));
    }

    @Test
    void answerRecordedLate_isCountedFromWhenItWasGiven() {
        var offer = made(free("Desk", "389.00", FIVE_DAYS), free("Lamp", "19.90", TWO_DAYS));
        fourDaysAgo(offer);
        var given = Instant.now().minus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
        var late = new HashMap<>(answer(take(offer, 1, 1), take(offer, 2, 1)));
        late.put("happened", Map.of("at", given.toString()));
        Api.SUPERVISOR.post("/offers/{offer}/answer", late, offer.getString("id")).statusCode(422).body("code", equalTo("HAPPENED_TOO_LONG_AGO"));
        late.put("happened", Map.of("at", given.toString(), "reason", "forgotten"));
        Api.SUPERVISOR.post("/offers/{offer}/answer", late, offer.getString("id")).statusCode(200).body("answeredAt", equalTo(given.toString()));
        promises("AGREEMENT_LINE").body("items.find { it.dueAt == '" + given.plus(Duration.ofHours(48)) + "' }.standing", equalTo("BROKEN"))
                .body("items.find { it.dueAt == '" + endOfDay(given, 5) + "' }.standing", equalTo("RUNNING"));
        promises("DELIVERY").body("items[0].standing", equalTo("HELD")).body("items[0].heldUntil", equalTo(endOfDay(given, 5).toString()));
    }

    @Test
    void linesThatAreDueTogether_areToldOfInOneLetter() throws Throwable {
        Api.AGENT.post("/customers/{id}/contacts", Map.of("type", "EMAIL", "value", "together-" + UUID.randomUUID() + "@example.org"), customer).statusCode(200);
        var made = Instant.parse(agreed(free("Desk", "389.00", TWO_DAYS), free("Lamp", "19.90", TWO_DAYS)).getString("madeAt"));
        VertxContextSupport.subscribeAndAwait(() -> sweep.sweep(Actor.desk(made.plus(Duration.ofHours(46)))));
        promises("AGREEMENT_LINE").body("items.toldTime", everyItem(notNullValue()));
        promises("AGREED_DATE").body("items.insteadOfId", hasSize(2));
        Api.AGENT.get("/messages?itemId={need}", need).body("items.template", equalTo(List.of("promise-at-risk")));
    }

    private JsonPath made(Object... choices) {
        return Api.AGENT.post("/needs/{need}/offers", offer(group("ANY", choices)), need).statusCode(201).extract().jsonPath();
    }

    /** The agreement that is made when the customer takes one of each choice. */
    private JsonPath agreed(Object... choices) {
        var offer = made(choices);
        var taken = new Object[choices.length];
        for (var number = 1; number <= choices.length; number++) {
            taken[number - 1] = take(offer, number, 1);
        }
        Api.AGENT.post("/offers/{offer}/answer", answer(taken), offer.getString("id")).statusCode(200);
        return Api.AGENT.get("/needs/{need}/agreement", need).statusCode(200).extract().jsonPath();
    }

    private ValidatableResponse promises(String measure) {
        return Api.AGENT.get("/promises?itemId={need}&measure={measure}", need, measure).statusCode(200);
    }

    /** When each line is due. */
    private Map<String, String> linesPromised() {
        var due = new HashMap<String, String>();
        promises("AGREEMENT_LINE").extract().<List<Map<String, String>>>path("items.collect { [lineId: it.lineId, dueAt: it.dueAt] }")
                .forEach(line -> due.put(line.get("lineId"), line.get("dueAt")));
        return due;
    }

    private static String line(JsonPath agreement, int at) {
        return agreement.getString("lines[" + at + "].id");
    }

    /** The team works until 24:00 in UTC. */
    private static Instant endOfDay(Instant from, int days) {
        return from.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(days + 1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static String seconds(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
