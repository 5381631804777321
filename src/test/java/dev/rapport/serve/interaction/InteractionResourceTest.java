package dev.rapport.serve.interaction;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.rapport.Api;
import dev.rapport.Desk;
import dev.rapport.Tables;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class InteractionResourceTest {
    @Test
    void start_showsHowTheCustomerIsAddressed() {
        var customer = Interactions.customer(Map.of("name", "Minh Nguyen", "formOfAddress", "Dr Nguyen"));
        Api.AGENT.post("/interactions", Interactions.body(customer, Map.of("direction", "OUT"))).statusCode(201)
                .body("formOfAddress", equalTo("Dr Nguyen")).body("customerName", equalTo("Minh Nguyen")).body("language", equalTo("en"))
                .body("interaction.byId", equalTo(Desk.open().people().get("agent").toString())).body("interaction.direction", equalTo("OUT"))
                .body("interaction.live", equalTo(true)).body("interaction.endedAt", nullValue()).body("interaction.needIds", empty());
    }

    @Test
    void start_repeatedUnderItsKey_isOneContact_andTellsNothingAgain() {
        var customer = Interactions.customer();
        for (var repetition = 0; repetition < 2; repetition++) {
            Api.AGENT.request().header("Idempotency-Key", "k-" + customer).contentType("application/json").body(Interactions.body(customer, Map.of()))
                    .post("/api/v1/interactions").then().statusCode(201).header("Location", notNullValue());
        }
        Api.AGENT.get("/customers/{id}/interactions?count=true", customer).statusCode(200).body("count", equalTo(1));
    }

    @Test
    void liveContact_isAResponseToEachNeed_fromItsBeginning() {
        var customer = Interactions.customer();
        var first = Interactions.need(customer);
        var second = Interactions.need(customer);
        assertEquals("RUNNING", Interactions.standing(first, "FIRST_RESPONSE"));
        Interactions.start(customer, first, second);
        assertEquals("KEPT", Interactions.standing(first, "FIRST_RESPONSE"));
        assertEquals("KEPT", Interactions.standing(second, "FIRST_RESPONSE"));
    }

    @Test
    void mail_thatComesIn_isNoResponse_andAsksForTheNext() {
        var customer = Interactions.customer();
        var need = Interactions.need(customer);
        Interactions.start(Api.AGENT, Interactions.body(customer, Map.of("channel", "e-mail"), need));
        assertEquals("RUNNING", Interactions.standing(need, "FIRST_RESPONSE"));
        Interactions.start(Api.AGENT, Interactions.body(customer, Map.of("channel", "e-mail", "direction", "OUT"), need));
        assertEquals("KEPT", Interactions.standing(need, "FIRST_RESPONSE"));
    }

    @Test
    void contactAboutANeedThatIsNotOpen_isKept_andChangesNothing() {
        var customer = Interactions.customer();
        var need = Interactions.need(customer);
        Api.AGENT.post("/needs/{id}/withdrawal", Map.of("by", "CUSTOMER"), need).statusCode(200);
        Interactions.start(customer, need);
        Api.AGENT.get("/needs/{id}", need).body("status", equalTo("WITHDRAWN"));
        Api.AGENT.get("/needs/{id}/interactions", need).body("items.size()", equalTo(1));
    }

    @Test
    void needRecordedInTheContact_isRespondedToFromItsReceipt() {
        var customer = Interactions.customer();
        var need = Interactions.need(customer);
        var before = Instant.now().minusSeconds(300).toString();
        Interactions.start(Api.AGENT, Interactions.body(customer, Map.of("happened", Map.of("at", before)), need));
        assertEquals("KEPT", Interactions.standing(need, "FIRST_RESPONSE"));
    }

    @Test
    void start_thatNeverWas_isRefused() {
        var customer = Interactions.customer();
        var other = Interactions.need(Interactions.customer());
        refused(Map.of("customerId", UUID.randomUUID()), "REFERENCE_UNKNOWN", "/customerId");
        refused(Interactions.body(customer, Map.of("channel", "pigeon")), "CODE_UNKNOWN", "/channel");
        refused(Interactions.body(customer, Map.of(), UUID.randomUUID()), "REFERENCE_UNKNOWN", "/needIds/0");
        refused(Interactions.body(customer, Map.of(), other), "NEED_OF_ANOTHER_CUSTOMER", "/needIds/0");
        refused(Interactions.body(customer, Map.of(), Interactions.need(customer), Interactions.needOfBackOffice(customer)), "REFERENCE_UNKNOWN", "/needIds/1");
        refused(Interactions.body(customer, Map.of("representativeId", UUID.randomUUID())), "REFERENCE_UNKNOWN", "/representativeId");
        refused(Interactions.body(customer, Map.of("happened", Map.of("at", Instant.now().plusSeconds(600).toString()))), "HAPPENED_IN_FUTURE", "/happened/at");
        refused(Interactions.body(customer, Map.of("happened", Map.of("at", "2026-01-01T00:00:00Z"))), "HAPPENED_TOO_LONG_AGO", "/happened/at");
        Api.AGENT.get("/customers/{id}/interactions?count=true", customer).body("count", equalTo(0));
    }

    private static void refused(Map<String, ?> more, String code, String pointer) {
        var body = more.containsKey("channel") ? more : Interactions.body((UUID) more.get("customerId"), Map.of());
        Api.AGENT.post("/interactions", body).statusCode(422).body("code", equalTo(code)).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void representative_withoutAuthority_isRefused_andWithItKept() {
        var customer = Interactions.customer();
        String representative = Api.AGENT.post("/customers/{id}/representatives", Map.of("name", "Leila Haddad", "kind", "carer",
                "verification", "customer-said", "scope", List.of("ASK"), "writeTo", "BOTH"), customer).statusCode(200).extract().path("representatives[0].id");
        var interaction = Interactions.start(Api.AGENT, Interactions.body(customer, Map.of("representativeId", representative)));
        Api.AGENT.get("/interactions/{id}", interaction).body("onBehalf.representativeId", equalTo(representative));
        Api.AGENT.post("/customers/{id}/representatives/{r}/revocation", Map.of("reason", "Asked for"), customer, representative).statusCode(200);
        Api.AGENT.post("/interactions", Interactions.body(customer, Map.of("representativeId", representative)))
                .statusCode(422).body("code", equalTo("AUTHORITY_MISSING"));
    }

    @Test
    void concern_namesOneMoreNeed_once_whileItRuns() {
        var customer = Interactions.customer();
        var first = Interactions.need(customer);
        var second = Interactions.need(customer);
        var interaction = Interactions.start(customer, first);
        Api.AGENT.post("/interactions/{id}/needs", Map.of("needId", second), interaction).statusCode(200).header("ETag", equalTo("\"2\""))
                .body("needIds", contains(first.toString(), second.toString()));
        assertEquals("KEPT", Interactions.standing(second, "FIRST_RESPONSE"));
        Api.AGENT.post("/interactions/{id}/needs", Map.of("needId", second), interaction).statusCode(409).body("code", equalTo("ALREADY_EXISTS"));
        Interactions.end(interaction);
        Api.AGENT.post("/interactions/{id}/needs", Map.of("needId", Interactions.need(customer)), interaction)
                .statusCode(409).body("code", equalTo("INTERACTION_ENDED"));
    }

    @Test
    void contact_isToldAsFarAsItsNeedsAreSeen() {
        var customer = Interactions.customer();
        var own = Interactions.need(customer);
        var others = Interactions.needOfBackOffice(customer);
        var interaction = Interactions.start(Api.MANAGER, Interactions.body(customer, Map.of(), own, others));
        Api.MANAGER.post("/interactions/{id}/praise", Map.of("text", "So kind"), interaction).statusCode(200);
        Api.MANAGER.post("/interactions/{id}/ending", Interactions.END, interaction).statusCode(200).body("summary", notNullValue());
        Api.AGENT.get("/interactions/{id}", interaction).statusCode(200).body("needIds", contains(own.toString()))
                .body("summary", nullValue()).body("praise", nullValue());
        Api.AGENT.get("/customers/{id}/interactions", customer).body("items[0].needIds", contains(own.toString())).body("items[0].summary", nullValue());
        Api.MANAGER.get("/interactions/{id}", interaction).body("needIds", contains(own.toString(), others.toString())).body("praise", equalTo("So kind"));
    }

    @Test
    void contactAboutWhatOneDoesNotSee_isNotThere() {
        var customer = Interactions.customer();
        var need = Interactions.need(customer);
        var interaction = Interactions.start(customer, need);
        Api.AGENT2.get("/interactions/{id}", interaction).statusCode(404);
        Api.AGENT2.post("/interactions/{id}/ending", Interactions.END, interaction).statusCode(404);
        Api.AGENT2.get("/customers/{id}/interactions?count=true", customer).statusCode(200).body("items", empty()).body("count", equalTo(0));
        Api.AGENT2.get("/needs/{id}/interactions", need).statusCode(404);
        var aboutNone = Interactions.start(customer);
        Api.AGENT2.get("/customers/{id}/interactions", customer).body("items.id", contains(aboutNone.toString()));
    }

    @Test
    void contact_isGoneOnWithByWhoHasIt_andEndedByThemOrASupervisor() {
        var customer = Interactions.customer();
        var interaction = Interactions.start(customer);
        var needs = Map.of("needId", Interactions.needOfBackOffice(customer));
        Api.AGENT2.post("/interactions/{id}/ending", Interactions.END, interaction).statusCode(409).body("code", equalTo("INTERACTION_OF_ANOTHER"));
        Api.AGENT2.post("/interactions/{id}/needs", needs, interaction).statusCode(409).body("code", equalTo("INTERACTION_OF_ANOTHER"));
        Api.AGENT2.post("/interactions/{id}/promises", Map.of("needId", Interactions.need(customer), "promise", callBack()), interaction).statusCode(409)
                .body("code", equalTo("INTERACTION_OF_ANOTHER"));
        Api.MANAGER.post("/interactions/{id}/needs", needs, interaction).statusCode(409).body("code", equalTo("INTERACTION_OF_ANOTHER"));
        Api.SUPERVISOR.post("/interactions/{id}/ending", Interactions.END, interaction).statusCode(200).body("endedAt", notNullValue());
    }

    @Test
    void ending_repeatedUnderItsKey_isDoneOnce_andKeepsNothingOfItsAnswer() {
        var interaction = Interactions.start(Interactions.customer());
        for (var repetition = 0; repetition < 2; repetition++) {
            Api.AGENT.request().header("Idempotency-Key", "e-" + interaction).contentType("application/json").body(Interactions.END)
                    .post("/api/v1/interactions/{id}/ending", interaction).then().statusCode(200);
        }
        assertEquals("1 0", Tables.text("select count(*) || ' ' || count(answer) from once where key = 'e-" + interaction + "'"));
    }

    @Test
    void lists_tellTheLatestFirst_pageByPage() {
        var customer = Interactions.customer();
        var need = Interactions.need(customer);
        var first = Interactions.had(Api.AGENT, customer, need);
        var second = Interactions.had(Api.AGENT, customer, need);
        for (var list : List.of("/customers/" + customer + "/interactions?limit=1", "/needs/" + need + "/interactions?limit=1")) {
            var next = Api.AGENT.get(list + "&count=true").statusCode(200).body("items.id", contains(second.toString())).body("count", equalTo(2))
                    .extract().<String>path("next");
            Api.AGENT.get(list + "&cursor={next}", next).body("items.id", contains(first.toString())).body("next", nullValue());
        }
    }

    @Test
    void contacts_ofAMergedCustomer_areFoundUnderTheSurvivor() {
        var customer = Interactions.customer();
        var survivor = Interactions.customer();
        var interaction = Interactions.start(customer);
        Api.AGENT.post("/customers/{id}/merges", Map.of("absorb", customer), survivor).statusCode(200);
        Api.AGENT.get("/customers/{id}/interactions", survivor).body("items.id", contains(interaction.toString()));
    }

    @Test
    void promise_givenInAContact_isKeptWithIt() {
        var customer = Interactions.customer();
        var need = Interactions.need(customer);
        var interaction = Interactions.start(customer, need);
        var promise = callBack();
        String given = Api.AGENT.post("/interactions/{id}/promises", Map.of("needId", need, "promise", promise), interaction).statusCode(201)
                .body("measure", equalTo("CALL_BACK")).body("itemId", equalTo(need.toString())).extract().path("id");
        Api.AGENT.get("/interactions/{id}", interaction).body("promiseIds", contains(given));
        Api.AGENT.post("/interactions/{id}/promises", Map.of("needId", Interactions.need(customer), "promise", promise), interaction)
                .statusCode(422).body("errors.pointer", hasItem("/needId"));
        Interactions.end(interaction);
        Api.AGENT.post("/interactions/{id}/promises", Map.of("needId", need, "promise", promise), interaction)
                .statusCode(409).body("code", equalTo("INTERACTION_ENDED"));
    }

    private static Map<String, String> callBack() {
        return Map.of("measure", "CALL_BACK", "dueAt", Instant.now().plusSeconds(3_600).toString(), "text", "Whether the drawer came");
    }

    @ParameterizedTest
    @ValueSource(strings = {"needs", "ending", "praise"})
    void verbs_atAnotherVersion_areRefused(String verb) {
        var customer = Interactions.customer();
        var interaction = Interactions.start(customer);
        var body = verb.equals("needs") ? Map.of("needId", Interactions.need(customer)) : verb.equals("praise") ? Map.of("text", "Kind") : Interactions.END;
        Api.AGENT.request().header("If-Match", "\"7\"").contentType("application/json").body(body)
                .post("/api/v1/interactions/{id}/" + verb, interaction).then().statusCode(412);
    }

    @Test
    void events_tellOfEachNeed_andSayNoText() {
        var customer = Interactions.customer();
        var need = Interactions.need(customer);
        var interaction = Interactions.start(customer, need);
        Interactions.end(interaction);
        Api.AGENT.get("/needs/{id}/timeline", need).statusCode(200).body("items.type", hasItem("interaction.started"))
                .body("items.type", hasItem("interaction.ended")).body("items.find { it.type == 'interaction.ended' }.facts.summary", nullValue());
        Api.AGENT2.get("/customers/{id}/timeline", customer).body("items.type", not(hasItem("interaction.started")));
        Interactions.start(customer);
        Api.AGENT2.get("/customers/{id}/timeline", customer).body("items.type", hasItem("interaction.started"));
    }

    @Test
    void integrator_isToldNothing() {
        var interaction = Interactions.start(Interactions.customer());
        Api.INTEGRATOR.get("/interactions/{id}", interaction).statusCode(403);
        Api.INTEGRATOR.get("/interactions/praise").statusCode(403);
    }
}
