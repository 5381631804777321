package dev.rapport.serve.fault;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
class FaultResourceTest {

    @Test
    void record_isReadAsItWasSaid() {
        var fault = Api.AGENT.create("/faults", Faults.body(Map.of("workaround", "Order by telephone", "ownerId", Desk.open().people().get("agent"),
                "since", "2026-11-01T02:00:00Z")));
        Api.SUPERVISOR.get("/faults/{id}", fault).statusCode(200).header("ETag", "\"0\"").body("status", equalTo("OPEN"))
                .body("workaround", equalTo("Order by telephone")).body("since", equalTo("2026-11-01T02:00:00Z")).body("needs", equalTo(0))
                .body("mendedAt", nullValue()).body("allowed", contains("ATTACH", "TELL", "MEND"));
    }

    @Test
    void record_forATeamOneDoesNotSee_orAnOwnerWhoDoesNot_isRefused() {
        Api.AGENT.post("/faults", Faults.body(Map.of("teamId", Desk.open().backOffice()))).statusCode(422).body("errors.pointer", hasItem("/teamId"));
        Api.AGENT.post("/faults", Faults.body(Map.of("ownerId", Desk.open().people().get("agent2"))))
                .statusCode(422).body("errors.pointer", hasItem("/ownerId"));
        Api.AGENT.post("/faults", Faults.body(Map.of("since", Instant.now().plusSeconds(3_600).toString())))
                .statusCode(422).body("code", equalTo("HAPPENED_IN_FUTURE"));
        Api.AGENT.post("/faults", Faults.body(Map.of("title", " "))).statusCode(422);
    }

    @Test
    void change_atAVersion_mergesAndRaisesIt() {
        var fault = Faults.record();
        Api.AGENT.patch("/faults/{id}", "\"0\"", Map.of("cause", "The clock of the importer"), fault).statusCode(200)
                .header("ETag", "\"1\"").body("cause", equalTo("The clock of the importer")).body("title", notNullValue());
        Api.AGENT.patch("/faults/{id}", "\"0\"", Map.of("cause", "Another"), fault).statusCode(412);
    }

    @Test
    void change_toAnotherTeam_givesItThere() {
        var fault = Faults.record();
        Api.AGENT2.get("/faults/{id}", fault).statusCode(404);
        Api.MANAGER.patch("/faults/{id}", "\"0\"", Map.of("teamId", Desk.open().backOffice()), fault).statusCode(200);
        Api.AGENT2.get("/faults/{id}", fault).statusCode(200);
        Api.AGENT.get("/faults/{id}", fault).statusCode(404);
    }

    @Test
    void fault_ofAnotherTeam_isNotThere() {
        var fault = Faults.withNeeds(Faults.need(Map.of()));
        Api.AGENT2.get("/faults/{id}", fault).statusCode(404);
        Api.AGENT2.get("/faults/{id}/needs", fault).statusCode(404);
        Api.AGENT2.patch("/faults/{id}", "*", Map.of("cause", "None"), fault).statusCode(404);
        Api.AGENT2.post("/faults/{id}/needs", Map.of("needIds", List.of(Faults.ofBackOffice())), fault).statusCode(404);
        Api.AGENT2.post("/faults/{id}/telling", Faults.TEXT, fault).statusCode(404);
        Api.AGENT2.post("/faults/{id}/mending", Faults.TEXT, fault).statusCode(404);
        Api.AGENT.get("/faults/{id}", fault).body("status", equalTo("OPEN"));
    }

    @Test
    void list_filtersByTeamStatusAndTitle() {
        var mark = UUID.randomUUID().toString();
        var fault = Api.AGENT.create("/faults", Faults.body(Map.of("title", "Ström fällt aus " + mark)));
        var list = "/faults?q={q}&teamId={team}&status={status}&count=true";
        Api.AGENT.get(list, "STROM FALLT AUS " + mark, Desk.open().frontDesk(), "OPEN").statusCode(200)
                .body("items.id", contains(fault.toString())).body("count", equalTo(1));
        Api.AGENT.get(list, mark, Desk.open().frontDesk(), "MENDED").body("items.size()", equalTo(0));
        Api.AGENT.get(list, mark, Desk.open().backOffice(), "OPEN").body("items.size()", equalTo(0));
        Api.AGENT2.get("/faults?q={q}", mark).body("items.size()", equalTo(0));
        Api.AGENT.get("/faults?limit=1&teamId={team}", Desk.open().frontDesk()).body("items.size()", equalTo(1));
    }

    @Test
    void integrator_readsNoText() {
        var fault = Faults.record();
        Api.INTEGRATOR.get("/faults/{id}", fault).statusCode(200).body("title", nullValue()).body("status", equalTo("OPEN"))
                .body("allowed.size()", equalTo(0));
        Api.INTEGRATOR.get("/faults?q=night").statusCode(200).body("items.size()", equalTo(0));
        Api.INTEGRATOR.get("/faults?limit=100").body("items.title.findAll { it != null }.size()", equalTo(0));
    }

    @Test
    void attach_keepsTheOrder_andWhatHangsThereStays() {
        var one = Faults.need(Map.of());
        var other = Faults.need(Map.of());
        var fault = Faults.withNeeds(other, one);
        Api.AGENT.post("/faults/{id}/needs", Map.of("needIds", List.of(one, one)), fault).statusCode(200).body("needs", equalTo(2));
        Api.AGENT.get("/faults/{id}/needs?count=true", fault).statusCode(200).body("items.needId", contains(other.toString(), one.toString()))
                .body("items.status", contains("IDENTIFIED", "IDENTIFIED")).body("count", equalTo(2));
        var next = Api.AGENT.get("/faults/{id}/needs?limit=1", fault).extract().<String>path("next");
        Api.AGENT.get("/faults/{id}/needs?limit=1&cursor={next}", fault, next).body("items.needId", contains(one.toString())).body("next", nullValue());
    }

    @Test
    void attach_ofANeedThatHangsOnAnotherOpenFault_isRefused_untilThatIsMendedOrItIsTakenOff() {
        var need = Faults.need(Map.of());
        var first = Faults.withNeeds(need);
        var second = Faults.record();
        var wanted = Map.of("needIds", List.of(Faults.need(Map.of()), need));
        Api.AGENT.post("/faults/{id}/needs", wanted, second).statusCode(409).body("code", equalTo("NEED_ON_FAULT"))
                .body("errors.pointer", contains("/needIds/1"));
        Api.AGENT.get("/faults/{id}", second).body("needs", equalTo(0));
        Api.AGENT.request().header("If-Match", "*").delete("/api/v1/faults/{id}/needs/{need}", first, need).then().statusCode(200).body("needs", equalTo(0));
        Api.AGENT.post("/faults/{id}/needs", wanted, second).statusCode(200).body("needs", equalTo(2));
    }

    @Test
    void attach_ofNeedsThatAreNotSeenOrNotOpen_isRefused() {
        var fault = Faults.record();
        var closed = Faults.need(Map.of());
        Api.AGENT.post("/needs/{id}/withdrawal", Map.of("by", "CUSTOMER"), closed).statusCode(200);
        Api.AGENT.post("/faults/{id}/needs", Map.of("needIds", List.of(Faults.ofBackOffice())), fault)
                .statusCode(422).body("code", equalTo("REFERENCE_UNKNOWN")).body("errors.pointer", contains("/needIds/0"));
        Api.AGENT.post("/faults/{id}/needs", Map.of("needIds", List.of(closed)), fault).statusCode(409).body("code", equalTo("NEED_STATE"));
        Api.AGENT.post("/faults/{id}/needs", Map.of("needIds", List.of()), fault).statusCode(422);
    }

    @Test
    void detach_ofANeedThatDoesNotHangThere_isNotFound() {
        Api.AGENT.request().header("If-Match", "*").delete("/api/v1/faults/{id}/needs/{need}", Faults.record(), Faults.need(Map.of())).then().statusCode(404);
        Api.AGENT.request().delete("/api/v1/faults/{id}/needs/{need}", Faults.record(), Faults.need(Map.of())).then().statusCode(428);
    }

    @Test
    void attached_showsOnlyWhatOneSees() {
        var own = Faults.need(Map.of());
        var others = Faults.ofBackOffice();
        var fault = Faults.record();
        Api.MANAGER.post("/faults/{id}/needs", Map.of("needIds", List.of(others, own)), fault).statusCode(200);
        Api.AGENT.get("/faults/{id}/needs?count=true", fault).body("items.needId", contains(own.toString())).body("count", equalTo(1));
        Api.AGENT.get("/faults/{id}", fault).body("needs", equalTo(2));
        assertEquals(List.of(own.toString()), Faults.serve("mending", fault).getList("needId"));
        Api.MANAGER.post("/faults/{id}/mending", Faults.TEXT, fault).statusCode(207).body("needId", contains(others.toString())).body("status", contains(200));
    }

    @Test
    void telling_writesToEach_andIsAResponse() {
        var need = Faults.need(Map.of());
        var unreachable = Faults.unreachable();
        var fault = Faults.withNeeds(unreachable, need);
        assertEquals("RUNNING", Faults.standing(need, "FIRST_RESPONSE"));
        var results = Faults.serve("telling", fault);
        assertEquals(List.of(unreachable.toString(), need.toString()), results.getList("needId"));
        assertEquals(List.of(409, 200), results.getList("status"));
        assertEquals("CUSTOMER_UNREACHABLE", results.getString("[0].problem.code"));
        assertEquals(List.of("fault-told"), Faults.letters(need));
        assertEquals("KEPT", Faults.standing(need, "FIRST_RESPONSE"));
        assertEquals("RUNNING", Faults.standing(unreachable, "FIRST_RESPONSE"));
        assertNull(Faults.attached(fault).get("items[0].toldAt"));
        assertNotNull(Faults.attached(fault).get("items[1].toldAt"));
    }

    @Test
    void telling_repeatedUnderItsKey_writesOnce() {
        var need = Faults.need(Map.of());
        var fault = Faults.withNeeds(need);
        for (var repetition = 0; repetition < 2; repetition++) {
            Api.AGENT.request().header("Idempotency-Key", "k-" + fault).contentType("application/json").body(Faults.TEXT)
                    .post("/api/v1/faults/{id}/telling", fault).then().statusCode(207).body("status", contains(200));
        }
        assertEquals(List.of("fault-told"), Faults.letters(need));
        Faults.serve("telling", fault);
        assertEquals(List.of("fault-told", "fault-told"), Faults.letters(need));
    }

    @Test
    void mending_deliversEach_whichKeepsItsOwnPromise() {
        var overdue = Faults.receivedLongAgo();
        var inTime = Faults.need(Map.of());
        var fault = Faults.withNeeds(overdue, inTime);
        assertEquals(List.of(200, 200), Faults.serve("mending", fault).getList("status"));
        assertEquals("BROKEN", Faults.standing(overdue, "DELIVERY"));
        assertEquals("KEPT", Faults.standing(inTime, "DELIVERY"));
        Api.AGENT.get("/faults/{id}", fault).body("status", equalTo("MENDED")).body("mendedAt", notNullValue()).body("allowed", contains("MEND"));
        Api.AGENT.get("/needs/{id}", inTime).body("status", equalTo("DELIVERED"));
        assertEquals(List.of("fault-delivered"), Faults.letters(inTime));
        var message = Api.AGENT.get("/messages?itemId={id}", inTime).extract().<String>path("items[0].body");
        assertTrue(message.contains((String) Faults.TEXT.get("text")), message);
    }

    @Test
    void mending_repeated_doesWhatIsLeft_andNothingTwice() {
        var done = Faults.need(Map.of());
        var offered = Faults.need(Map.of());
        var fault = Faults.withNeeds(done, offered);
        var offer = Faults.offer(offered);
        var results = Faults.serve("mending", fault);
        assertEquals(List.of(200, 409), results.getList("status"));
        assertEquals("NEED_STATE", results.getString("[1].problem.code"));
        Api.AGENT.post("/offers/{id}/withdrawal", Map.of(), offer).statusCode(200);
        var repeated = Faults.serve("mending", fault);
        assertEquals(List.of(offered.toString()), repeated.getList("needId"));
        assertEquals(List.of(200), repeated.getList("status"));
        assertEquals(List.of(), Faults.serve("mending", fault).getList("needId"));
        assertEquals(List.of("fault-delivered"), Faults.letters(done));
        assertEquals(List.of("fault-delivered"), Faults.letters(offered));
    }

    @Test
    void mending_repeatedAsItWasSent_isServed() {
        var fault = Faults.withNeeds(Faults.need(Map.of()), Faults.unreachable());
        var version = Api.AGENT.get("/faults/{id}", fault).extract().header("ETag");
        for (var left : List.of(2, 0)) {
            Api.AGENT.request().header("If-Match", version).contentType("application/json").body(Faults.TEXT)
                    .post("/api/v1/faults/{id}/mending", fault).then().statusCode(207).body("size()", equalTo(left));
        }
    }

    @Test
    void mending_forACustomerWithoutAddress_deliversAllTheSame() {
        var need = Faults.unreachable();
        var fault = Faults.withNeeds(need);
        assertEquals(List.of(200), Faults.serve("mending", fault).getList("status"));
        assertNotNull(Faults.attached(fault).get("items[0].deliveredAt"));
        assertNull(Faults.attached(fault).get("items[0].toldAt"));
        assertTrue(Tables.texts("select kind from notice where about_id = ?", need).contains("customer-to-be-told"));
    }

    @Test
    void mending_ofWhatWasAgreed_writesOnce() {
        var need = Faults.agreed();
        assertEquals(List.of(200), Faults.serve("mending", Faults.withNeeds(need)).getList("status"));
        Api.AGENT.get("/needs/{id}/deliveries", need).body("items", hasSize(1));
        assertEquals(List.of("fault-delivered"), Faults.letters(need));
    }

    @Test
    void mending_withoutALetter_keepsWhenTheCustomerWasToldLast() {
        var need = Faults.unreachable();
        var fault = Faults.withNeeds(need);
        Tables.change("update attached_need set told_at = '2026-01-02T03:04:05Z' where need_id = ?", need);
        assertEquals(List.of(200), Faults.serve("mending", fault).getList("status"));
        assertEquals("2026-01-02T03:04:05Z", Faults.attached(fault).getString("items[0].toldAt"));
    }

    @Test
    void mendedFault_isNotToldAttachedToOrTakenOff() {
        var need = Faults.need(Map.of());
        var fault = Faults.withNeeds(need);
        Faults.serve("mending", fault);
        Api.AGENT.post("/faults/{id}/telling", Faults.TEXT, fault).statusCode(409).body("code", equalTo("FAULT_MENDED"));
        Api.AGENT.post("/faults/{id}/needs", Map.of("needIds", List.of(Faults.need(Map.of()))), fault).statusCode(409).body("code", equalTo("FAULT_MENDED"));
        Api.AGENT.request().header("If-Match", "*").delete("/api/v1/faults/{id}/needs/{need}", fault, need).then().statusCode(409);
    }

    @Test
    void needLeftOnAMendedFault_mayHangOnAnother_andWaitsForThatOne() {
        var need = Faults.need(Map.of());
        var mended = Faults.withNeeds(need);
        Faults.offer(need);
        Faults.serve("mending", mended);
        Faults.attach(Faults.record(), need);
        assertEquals(List.of(), Faults.serve("mending", mended).getList("needId"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"telling", "mending"})
    void serving_atAnotherVersion_orWithoutWords_isRefused(String how) {
        var fault = Faults.record();
        Api.AGENT.request().header("If-Match", "\"7\"").contentType("application/json").body(Faults.TEXT)
                .post("/api/v1/faults/{id}/" + how, fault).then().statusCode(412);
        Api.AGENT.post("/faults/{id}/" + how, Map.of("text", " "), fault).statusCode(422);
        Api.AGENT.get("/faults/{id}", fault).body("status", equalTo("OPEN"));
    }

    @Test
    void events_holdIdsOnly() {
        var need = Faults.need(Map.of());
        var title = "Secret " + UUID.randomUUID();
        var fault = Api.AGENT.create("/faults", Faults.body(Map.of("title", title)));
        Faults.attach(fault, need);
        Faults.serve("telling", fault);
        Faults.serve("mending", fault);
        var events = Faults.journal(fault);
        assertEquals(List.of("fault.recorded", "fault.need-attached", "fault.told", "fault.mended"), events.stream().map(event -> event.get(0)).toList());
        assertTrue(events.get(1).get(1).contains(need.toString()));
        assertTrue(events.stream().noneMatch(event -> event.get(1).contains(title)));
    }
}
