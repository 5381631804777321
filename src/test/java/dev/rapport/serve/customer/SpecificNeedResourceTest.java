package dev.rapport.serve.customer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.rapport.Api;
import dev.rapport.Desk;
import dev.rapport.Tables;
import dev.rapport.ground.journal.Follower;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class SpecificNeedResourceTest {
    @Test
    void record_withAnOpenContact_tellsTheInstructionAlone() {
        var customer = Customers.create();
        SpecificNeeds.call(Api.AGENT, customer);
        Api.AGENT.post("/customers/{id}/specific-needs", SpecificNeeds.body(Map.of()), customer).statusCode(201).header("ETag", "\"0\"")
                .body("instruction", equalTo(SpecificNeeds.SLOWLY)).body("category", nullValue()).body("basis", nullValue());
        Api.AGENT.get("/customers/{id}/adjustments", customer).statusCode(200).body("items.instruction", contains(SpecificNeeds.SLOWLY))
                .body("items[0].category", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"specific-needs", "adjustments"})
    void whoDoesNotServeTheCustomer_findsNothing(String what) {
        var customer = SpecificNeeds.customerWithNeed();
        Api.MANAGER.get("/customers/{id}/" + what, customer).statusCode(404);
        Api.MANAGER.post("/customers/{id}/specific-needs", SpecificNeeds.body(Map.of()), customer).statusCode(404);
        var call = SpecificNeeds.call(Api.MANAGER, customer);
        Api.MANAGER.get("/customers/{id}/" + what, customer).statusCode(200).body("items.size()", equalTo(1));
        Api.SUPERVISOR.get("/customers/{id}/" + what, customer).statusCode(404);
        SpecificNeeds.end(Api.MANAGER, call);
        Api.MANAGER.get("/customers/{id}/" + what, customer).statusCode(404);
    }

    @Test
    void contactThatWasNeverEnded_countsForHalfADay() {
        var customer = SpecificNeeds.customerWithNeed();
        var call = SpecificNeeds.call(Api.AGENT, customer);
        Api.AGENT.get("/customers/{id}/adjustments?item={call}", customer, call).statusCode(200);
        Tables.change("update interaction set recorded_at = recorded_at - interval '13 hours' where id = ?", call);
        Api.AGENT.get("/customers/{id}/adjustments?item={call}", customer, call).statusCode(404);
    }

    @Test
    void partInAnOpenNeed_opensThem_untilItEnds() {
        var customer = SpecificNeeds.customerWithNeed();
        var need = SpecificNeeds.need(customer);
        Api.AGENT.get("/customers/{id}/adjustments?item={need}", customer, need).statusCode(404);
        SpecificNeeds.own(need, "agent");
        Api.AGENT.get("/customers/{id}/adjustments?item={need}", customer, need).statusCode(200).body("items.size()", equalTo(1));
        Api.AGENT.get("/customers/{id}/adjustments", customer).statusCode(200);
        Api.AGENT.get("/customers/{id}/adjustments?item={other}", customer, UUID.randomUUID()).statusCode(404);
        Api.AGENT.get("/customers/{id}/adjustments?item={need}", Customers.create(), need).statusCode(404);
        Api.AGENT.post("/needs/{id}/withdrawal", Map.of("by", "CUSTOMER"), need).statusCode(200);
        Api.AGENT.get("/customers/{id}/adjustments?item={need}", customer, need).statusCode(404);
    }

    @Test
    void eachReading_addsOneRowToTheJournal() {
        var customer = Customers.create();
        var call = SpecificNeeds.call(Api.SUPERVISOR, customer);
        assertEquals(0, SpecificNeeds.journal(customer).size());
        Api.SUPERVISOR.post("/customers/{id}/specific-needs", SpecificNeeds.body(Map.of("itemId", call)), customer).statusCode(201);
        Api.SUPERVISOR.get("/customers/{id}/adjustments?item={call}", customer, call).statusCode(200);
        Api.SUPERVISOR.get("/customers/{id}/specific-needs", customer).statusCode(200).body("items.category", contains("DISABILITY"))
                .body("items.basis", contains("reasonable-adjustments")).body("items.purpose", contains("To be understood"));
        var rows = SpecificNeeds.journal(customer);
        assertEquals(3, rows.size());
        assertTrue(rows.get(0).startsWith("specific-need.recorded") && rows.get(0).contains(call.toString()), rows::toString);
        assertTrue(rows.get(1).startsWith("specific-need.adjustments-read"), rows::toString);
        assertTrue(rows.get(2).startsWith("specific-need.read-whole"), rows::toString);
        SpecificNeeds.end(Api.SUPERVISOR, call);
        Api.SUPERVISOR.get("/customers/{id}/adjustments", customer).statusCode(404);
        assertEquals(3, SpecificNeeds.journal(customer).size());
    }

    @Test
    void consentTakenBack_forgetsWhatWasAgreedToExplicitly_andNothingElse() {
        var customer = SpecificNeeds.customerWithNeed();
        SpecificNeeds.call(Api.SUPERVISOR, customer);
        Api.SUPERVISOR.post("/customers/{id}/specific-needs", SpecificNeeds.body(Map.of("basis", "explicit-consent", "consent", SpecificNeeds.consent(Map.of()))),
                customer).statusCode(201);
        Api.SUPERVISOR.get("/customers/{id}/specific-needs", customer).body("items.size()", equalTo(2));
        Api.SUPERVISOR.post("/customers/{id}/consents", Map.of("purpose", "SPECIFIC_NEEDS", "given", false, "wordingVersion", "v1", "channel", "telephone"), customer)
                .statusCode(200);
        Api.SUPERVISOR.get("/customers/{id}/specific-needs", customer).body("items.basis", contains("reasonable-adjustments"));
    }

    @Test
    void startedContact_showsThem_andWritesThatDown() {
        var customer = SpecificNeeds.customerWithNeed();
        var before = SpecificNeeds.journal(customer).size();
        Api.AGENT.post("/interactions", Map.of("customerId", customer, "channel", "telephone", "direction", "IN")).statusCode(201)
                .body("adjustments.items.instruction", contains(SpecificNeeds.SLOWLY));
        assertEquals(before + 1, SpecificNeeds.journal(customer).size());
    }

    @Test
    void needOfTheCustomer_saysOnlyThatThereAreSome() {
        var customer = Customers.create();
        var before = SpecificNeeds.need(customer);
        Api.AGENT.get("/needs/{id}", before).body("hasAdjustments", equalTo(false));
        SpecificNeeds.call(Api.AGENT, customer);
        var id = SpecificNeeds.record(customer);
        Api.AGENT.get("/needs/{id}", before).body("hasAdjustments", equalTo(true));
        Api.AGENT.post("/needs/{id}/response", Map.of("channel", "telephone"), before).statusCode(200).body("hasAdjustments", equalTo(true));
        Api.AGENT.post("/needs", Map.of("customerId", customer, "teamId", Desk.open().frontDesk(), "kind", "ADVICE", "channel", "e-mail",
                "statement", "Another lamp")).statusCode(201).body("hasAdjustments", equalTo(true));
        Api.INTEGRATOR.get("/needs/{id}", before).statusCode(200).body("hasAdjustments", nullValue());
        Api.AGENT.post("/customers/{id}/specific-needs/{need}/withdrawal", Map.of("channel", "telephone"), customer, id).statusCode(204);
        Api.AGENT.get("/needs/{id}", before).body("hasAdjustments", equalTo(false));
    }

    @Test
    void record_withoutABasis_isRefused() {
        var customer = Customers.create();
        SpecificNeeds.call(Api.AGENT, customer);
        var without = SpecificNeeds.body(Map.of());
        without.remove("basis");
        refused(customer, without, "BASIS_MISSING", "/basis");
        refused(customer, SpecificNeeds.body(Map.of("basis", "explicit-consent")), "BASIS_MISSING", "/consent");
        refused(customer, SpecificNeeds.body(Map.of("consent", SpecificNeeds.consent(Map.of()))), "INVALID", "/consent");
        refused(customer, SpecificNeeds.body(Map.of("basis", "curiosity")), "CODE_UNKNOWN", "/basis");
        refused(customer, SpecificNeeds.body(Map.of("basis", "explicit-consent", "consent",
                SpecificNeeds.consent(Map.of("at", Instant.now().plusSeconds(600).toString())))), "HAPPENED_IN_FUTURE", "/consent/at");
        refused(customer, SpecificNeeds.body(Map.of("basis", "explicit-consent", "consent",
                SpecificNeeds.consent(Map.of("representativeId", UUID.randomUUID())))), "REFERENCE_UNKNOWN", "/representativeId");
        refused(customer, SpecificNeeds.body(Map.of("category", "CIRCUMSTANCE")), "INVALID", "/circumstance");
        refused(customer, SpecificNeeds.body(Map.of("circumstance", "health")), "INVALID", "/circumstance");
        Api.AGENT.get("/customers/{id}/adjustments", customer).body("items", empty());
    }

    private static void refused(UUID customer, Map<String, Object> body, String code, String pointer) {
        Api.AGENT.post("/customers/{id}/specific-needs", body, customer).statusCode(422).body("code", equalTo(code)).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void explicitConsent_isKeptAsItWasGiven() {
        var customer = Customers.create();
        SpecificNeeds.call(Api.SUPERVISOR, customer);
        Api.SUPERVISOR.post("/customers/{id}/specific-needs", SpecificNeeds.body(Map.of("basis", "explicit-consent", "consent", SpecificNeeds.consent(Map.of()))),
                customer).statusCode(201);
        Api.SUPERVISOR.get("/customers/{id}/specific-needs", customer).body("items[0].consent.wordingVersion", equalTo("N2"))
                .body("items[0].consent.at", equalTo("2026-11-01T09:00:00Z")).body("items[0].consent.channel", equalTo("telephone"));
    }

    @Test
    void circumstance_changesWhatIsData_andNobodyWhoServesIsToldBothSides() {
        Api.MANAGER.get("/circumstances").statusCode(200).body("items.circumstance", hasItems("health", "life-event", "resilience", "capability"))
                .body("items.find { it.circumstance == 'life-event' }.effects", contains("RAISE_URGENCY", "LENGTHEN_WINDOWS", "NO_UNASKED_PROMOTION"));
        var customer = Customers.create();
        SpecificNeeds.call(Api.AGENT, customer);
        Api.AGENT.post("/customers/{id}/specific-needs", SpecificNeeds.body(Map.of("category", "CIRCUMSTANCE", "circumstance", "health", "lasting", false)), customer)
                .statusCode(201);
        Api.AGENT.get("/circumstances").statusCode(403);
        Api.AGENT.get("/customers/{id}/adjustments", customer).body("effects", nullValue()).body("items[0].circumstance", nullValue());
    }

    /** Whoever assesses a need learns nothing by what comes out. */
    @Test
    void circumstance_thatAsksForIt_changesNoAssessment() {
        var customer = Customers.create();
        var need = SpecificNeeds.need(customer);
        var other = SpecificNeeds.need(Customers.create());
        SpecificNeeds.call(Api.AGENT, customer);
        circumstance(customer, "life-event");
        assertEquals(assessment(other), assessment(need));
        assertEquals("LOW", JsonPath.from(Tables.journalled("need.assessed", need)).getString("urgency"));
    }

    @Test
    void circumstance_thatAsksForIt_givesTwiceTheTime() {
        var customer = Customers.create();
        var need = SpecificNeeds.need(customer);
        SpecificNeeds.call(Api.AGENT, customer);
        circumstance(customer, "life-event");
        Api.AGENT.post("/needs/{id}/delivery", Map.of(), need).statusCode(200);
        var told = Api.AGENT.get("/needs/{id}", need).extract();
        var delivered = Instant.parse(told.path("deliveredAt"));
        assertEquals(delivered.plus(Duration.ofDays(60)), Instant.parse(told.path("reopenableUntil")));
        assertEquals(28, Duration.between(delivered, Instant.parse(told.path("silentAt"))).toDays());
    }

    private static void circumstance(UUID customer, String key) {
        Api.AGENT.post("/customers/{id}/specific-needs", SpecificNeeds.body(Map.of("category", "CIRCUMSTANCE", "circumstance", key)), customer).statusCode(201);
    }

    private static Map<String, Object> assessment(UUID need) {
        var told = new HashMap<String, Object>(Api.AGENT.post("/needs/{id}/assessment", Map.of("urgency", "LOW", "impact", "LOW"), need).statusCode(200)
                .body("assessment.urgency", equalTo("LOW")).extract().<Map<String, Object>>path("assessment"));
        told.remove("assessedAt");
        return told;
    }

    @Test
    void withdrawal_hidesAtOnce_andDropsTheKey() {
        var customer = Customers.create();
        SpecificNeeds.call(Api.AGENT, customer);
        var id = SpecificNeeds.record(customer);
        Api.AGENT2.post("/customers/{id}/specific-needs/{need}/withdrawal", Map.of("channel", "telephone"), customer, id).statusCode(404);
        Api.AGENT.post("/customers/{id}/specific-needs/{need}/withdrawal", Map.of("channel", "telephone"), Customers.create(), id).statusCode(404);
        Api.AGENT.request().header("If-Match", "\"7\"").contentType("application/json").body(Map.of("channel", "telephone"))
                .post("/api/v1/customers/{id}/specific-needs/{need}/withdrawal", customer, id).then().statusCode(412);
        Api.AGENT.post("/customers/{id}/specific-needs/{need}/withdrawal", Map.of("channel", "telephone"), customer, id).statusCode(204);
        Api.AGENT.get("/customers/{id}/adjustments", customer).statusCode(200).body("items", empty());
        assertEquals("1", Tables.text("select count(*) from specific_need where row_key is null and withdrawn_at is not null and id = '" + id + "'"));
        Api.AGENT.post("/customers/{id}/specific-needs/{need}/withdrawal", Map.of("channel", "telephone"), customer, id).statusCode(409)
                .body("code", equalTo("SPECIFIC_NEED_WITHDRAWN"));
    }

    @Test
    void mergedCustomers_shareThem() {
        var absorbed = SpecificNeeds.customerWithNeed();
        var survivor = Customers.create();
        Api.AGENT.post("/customers/{id}/merges", Map.of("absorb", absorbed), survivor).statusCode(200);
        SpecificNeeds.call(Api.AGENT, survivor);
        SpecificNeeds.record(survivor);
        Api.AGENT.get("/customers/{id}/adjustments", survivor).statusCode(200).body("items.size()", equalTo(2));
        Api.AGENT.get("/customers/{id}/adjustments", absorbed).statusCode(200).body("items.size()", equalTo(2));
    }

    @Test
    void repetition_underItsKey_isDoneOnce_andTellsNothing() {
        var customer = Customers.create();
        SpecificNeeds.call(Api.AGENT, customer);
        for (var repetition = 0; repetition < 2; repetition++) {
            var answer = Api.AGENT.request().header("Idempotency-Key", "s-" + customer).contentType("application/json").body(SpecificNeeds.body(Map.of()))
                    .post("/api/v1/customers/{id}/specific-needs", customer).then().statusCode(201);
            answer.body(repetition == 0 ? not(emptyOrNullString()) : emptyOrNullString());
        }
        Api.AGENT.request().header("Idempotency-Key", "s-" + customer).contentType("application/json").body(SpecificNeeds.body(Map.of("adjustment", "Ring twice")))
                .post("/api/v1/customers/{id}/specific-needs", customer).then().statusCode(422).body("code", equalTo("KEY_REUSED"));
        Api.AGENT.get("/customers/{id}/adjustments", customer).body("items.size()", equalTo(1));
    }

    @Test
    void othersLearnOfNone_inFeedAndTimeline() {
        var before = Follower.end();
        var customer = SpecificNeeds.customerWithNeed();
        Api.SUPERVISOR.get("/customers/{id}/timeline?limit=100", customer).statusCode(200).body("items.type", hasItem("customer.created"))
                .body("items.findAll { it.type.startsWith('specific') }", empty());
        for (var reader : List.of(Api.AGENT, Api.SUPERVISOR, Api.MANAGER, Api.INTEGRATOR)) {
            assertEquals(List.of(), told(reader, before));
        }
        assertTrue(told(Api.ADMINISTRATOR, before).contains("dev.rapport.specific-need.recorded"), "the feed goes on past what was recorded");
    }

    /** What a follower of the feed is told of specific needs from a place on. */
    private static List<String> told(Api reader, String from) {
        var told = new ArrayList<String>();
        var next = from;
        while (next != null) {
            var page = reader.get("/events?limit=100&after={after}", next).statusCode(200).extract().jsonPath();
            page.getList("items.type", String.class).stream().filter(type -> type.contains("specific-need")).forEach(told::add);
            next = next.equals(page.getString("next")) ? null : page.getString("next");
        }
        return told;
    }
}
