package dev.rapport.serve.need;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import io.quarkus.test.junit.QuarkusTest;

/** What becomes of an agreement that one side wants to change. */
@QuarkusTest
class NeedChangeTest {
    private static final Map<String, String> CHANGE = Map.of("askedBy", "DESK", "reason", "The maker is late");

    private static UUID agreed() {
        var need = Needs.create();
        Needs.take(Needs.offer(need));
        return need;
    }

    @Test
    void askChange_ofAFreshNeed_isRefused() {
        Api.AGENT.post("/needs/{id}/change-request", CHANGE, Needs.create()).statusCode(409).body("code", equalTo("NEED_STATE"));
    }

    @Test
    void askChange_tellsWhoAsked_andKeepsTheReasonOutOfTheJournal() {
        var need = agreed();
        Api.AGENT.post("/needs/{id}/change-request", CHANGE, need).statusCode(200).body("status", equalTo("OFFERED"))
                .body("change.askedBy", equalTo("DESK")).body("change.reason", equalTo("The maker is late"))
                .body("change.from", equalTo("AGREED")).body("allowed", hasItem("WITHDRAW_CHANGE"));
        assertEquals("{\"askedBy\": \"DESK\"}", Needs.journalled("need.change-asked", need));
        Api.INTEGRATOR.get("/needs/{id}", need).body("change.askedBy", equalTo("DESK")).body("change.reason", nullValue());
        Api.AGENT.post("/needs/{id}/change-request", Map.of(), agreed()).statusCode(422).body("errors.pointer", hasItem("/askedBy"));
    }

    @Test
    void withdrawChange_leadsBackToWhatWasAgreed() {
        var need = agreed();
        Api.AGENT.post("/needs/{id}/delivery-start", Map.of(), need).statusCode(200);
        Api.AGENT.post("/needs/{id}/change-request", CHANGE, need).statusCode(200);
        Api.AGENT.post("/needs/{id}/change-request/withdrawal", Map.of(), need).statusCode(200)
                .body("status", equalTo("IN_DELIVERY")).body("change", nullValue());
        assertFalse(Needs.journalled("need.change-withdrawn", need).isEmpty());
    }

    @Test
    void withdrawChange_whileSomethingIsOnOffer_isRefused() {
        var need = agreed();
        Api.AGENT.post("/needs/{id}/change-request", CHANGE, need).statusCode(200);
        var offer = Needs.offer(need);
        Api.AGENT.get("/needs/{id}", need).body("offerOpen", equalTo(true)).body("allowed", not(hasItem("WITHDRAW_CHANGE")));
        Api.AGENT.post("/needs/{id}/change-request/withdrawal", Map.of(), need).statusCode(409).body("code", equalTo("OFFER_OPEN"));
        Api.AGENT.post("/offers/{id}/withdrawal", Map.of(), offer).statusCode(200);
        Api.AGENT.get("/needs/{id}", need).body("status", equalTo("AGREED")).body("offerOpen", equalTo(false));
    }

    @Test
    void offerWithdrawn_afterReopening_doesNotBringTheOldAgreementBack() {
        var need = agreed();
        Api.AGENT.post("/needs/{id}/delivery", Map.of(), need).statusCode(200);
        Api.AGENT.post("/needs/{id}/reopening", Map.of("reason", "NOT_WHAT_WAS_ASKED"), need).statusCode(200)
                .body("statement.number", equalTo(2)).body("statement.confirmedBy", nullValue()).body("allowed", hasItem("CONFIRM"));
        Api.AGENT.get("/needs/{id}/statements", need).body("items[1].confirmedBy", equalTo("IMPLIED"));
        Api.AGENT.post("/offers/{id}/withdrawal", Map.of(), Needs.offer(need)).statusCode(200);
        Api.AGENT.get("/needs/{id}", need).body("status", equalTo("IDENTIFIED"));
    }
}
