package dev.rapport.serve.delivery;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import dev.rapport.Tables;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class DeliveryResourceTest {
    private static final String TO_BE_TOLD = "select p.user_name from notice n join person p on p.id = n.person_id where n.kind = 'customer-to-be-told' and n.about_id = ?";

    private Agreed agreed;

    @BeforeEach
    void agree() {
        agreed = Agreed.on(5, 1);
    }

    @Test
    void delivery_ofMoreThanIsLeft_isRefusedAndNamesTheLine() {
        agreed.delivered(agreed.part(1, 3));
        agreed.deliver(Map.of(), agreed.part(2, 1), agreed.part(1, 3)).statusCode(422).body("code", equalTo("DELIVERED_MORE_THAN_AGREED"))
                .body("errors.pointer", contains("/lines/1/quantity")).body("errors[0].detail", containsString("line 1 are left: 2"));
        agreed.read().body("lines.left", contains(2, 1));
        Api.AGENT.get("/needs/{need}/deliveries", agreed.need).body("items", hasSize(1));
    }

    @Test
    void delivery_ofUnknownOrDoubledLines_isRefused() {
        agreed.deliver(Map.of(), Map.of("lineId", UUID.randomUUID(), "quantity", 1)).statusCode(422).body("code", equalTo("REFERENCE_UNKNOWN"))
                .body("errors.pointer", contains("/lines/0/lineId"));
        agreed.deliver(Map.of(), Map.of("lineId", Agreed.on(1).lines.get(0), "quantity", 1)).statusCode(422).body("code", equalTo("REFERENCE_UNKNOWN"));
        agreed.deliver(Map.of(), agreed.part(1, 1), agreed.part(1, 1)).statusCode(422).body("errors.pointer", contains("/lines/1/lineId"));
        agreed.deliver(Map.of(), Map.of("lineId", agreed.lines.get(0), "quantity", 0)).statusCode(422);
        Api.AGENT.post("/needs/{need}/deliveries", Map.of("lines", List.of()), agreed.need).statusCode(422);
        agreed.read().body("status", equalTo("AGREED"));
    }

    @Test
    void delivery_ofANeedWithoutAgreement_isRefused() {
        var customer = Api.AGENT.create("/customers", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Mei Lin", "language", "en"));
        var need = Api.AGENT.create("/needs", Map.of("customerId", customer, "teamId", Desk.open().frontDesk(), "kind", "ADVICE", "channel", "chat", "statement", "Advice"));
        Api.AGENT.post("/needs/{need}/deliveries", Map.of("lines", List.of(agreed.part(1, 1))), need).statusCode(409).body("code", equalTo("NEED_STATE"));
        Api.AGENT.post("/needs/{need}/delivery", Map.of(), need).statusCode(200).body("status", equalTo("DELIVERED")).body("lines", empty());
        Api.AGENT.post("/needs/{need}/acceptance", Map.of(), need).statusCode(200).body("status", equalTo("CLOSED"));
        Api.AGENT.get("/needs/{need}/deliveries", need).body("items", empty());
    }

    @Test
    void lastOfALine_keepsItsPromise_whileTheOthersRunOn() {
        agreed.delivered(agreed.part(1, 4), agreed.part(2, 1));
        agreed.promises("KEPT").body("items.lineId", contains(agreed.lines.get(1)));
        agreed.promises("RUNNING").body("items.lineId", contains(agreed.lines.get(0)));
        agreed.read().body("lines[0].doneAt", nullValue()).body("lines[1].doneAt", notNullValue());
    }

    @Test
    void delivery_withTheNeedsVersion_isRefusedWhereItIsStale() {
        Api.AGENT.request().header("If-Match", "\"77\"").contentType("application/json").body(Map.of("lines", List.of(agreed.part(1, 1))))
                .post("/api/v1/needs/{need}/deliveries", agreed.need).then().statusCode(412);
    }

    @Test
    void deliveries_atOnce_neverComeToMoreThanAgreed() {
        var answers = Stream.generate(() -> agreed.part(1, 3)).limit(4)
                .map(part -> CompletableFuture.supplyAsync(() -> agreed.deliver(Map.of(), part).extract().statusCode())).toList();
        assertEquals(1, answers.stream().map(CompletableFuture::join).filter(status -> status == 201).count());
        agreed.read().body("lines.left", contains(2, 1));
    }

    @Test
    void delivery_recordedLate_isWithinTheGraceOrOfASupervisor() {
        var late = Map.of("happened", Map.of("at", Instant.now().minus(Duration.ofMinutes(40)).toString()));
        agreed.deliver(late, agreed.part(2, 1)).statusCode(422).body("code", equalTo("HAPPENED_BEFORE_RECEIPT")).body("errors.pointer", contains("/happened/at"));
        Tables.change("update need set received_at = received_at - interval '2 hours' where id = ?", agreed.need);
        Tables.change("update promise set received_at = received_at - interval '2 hours', started_at = started_at - interval '2 hours' where item_id = ?", agreed.need);
        agreed.deliver(late, agreed.part(2, 1)).statusCode(422).body("code", equalTo("HAPPENED_TOO_LONG_AGO"));
        var excused = Map.of("lines", List.of(agreed.part(2, 1)), "happened", Map.of("at", Instant.now().minus(Duration.ofMinutes(40)).toString(), "reason", "forgotten"));
        Api.AGENT.post("/needs/{need}/deliveries", excused, agreed.need).statusCode(422).body("code", equalTo("HAPPENED_TOO_LONG_AGO"));
        Api.SUPERVISOR.post("/needs/{need}/deliveries", excused, agreed.need).statusCode(201);
        agreed.deliver(Map.of("happened", Map.of("at", Instant.now().plusSeconds(900).toString())), agreed.part(1, 1))
                .statusCode(422).body("code", equalTo("HAPPENED_IN_FUTURE"));
        agreed.deliver(Map.of("happened", Map.of("reason", "because")), agreed.part(1, 1)).statusCode(422).body("code", equalTo("CODE_UNKNOWN"));
    }

    @Test
    void customerWithoutAnAddress_isToBeToldByTheOwner_elseByASupervisor() {
        var unreachable = Agreed.ofCustomer(List.of(), 2);
        var first = UUID.fromString(unreachable.delivered(unreachable.part(1, 1)));
        Api.AGENT.get("/messages?itemId={need}", unreachable.need).body("items", empty());
        assertTrue(Tables.texts(TO_BE_TOLD, first).contains("supervisor"), "nobody owns it");
        Api.SUPERVISOR.post("/needs/{id}/assignment", Map.of("teamId", Desk.open().frontDesk(), "ownerId", Desk.open().people().get("agent")), unreachable.need).statusCode(200);
        var second = UUID.fromString(unreachable.delivered(unreachable.part(1, 1)));
        assertEquals(List.of("agent"), Tables.texts(TO_BE_TOLD, second));
        var told = UUID.fromString(agreed.delivered(agreed.part(1, 1)));
        assertEquals(List.of(), Tables.texts(TO_BE_TOLD, told));
    }

    @Test
    void proof_thatHangsElsewhere_isRefused() {
        var elsewhere = Agreed.on(1).proof();
        agreed.deliver(Map.of("files", List.of(agreed.proof(), elsewhere)), agreed.part(1, 1)).statusCode(422)
                .body("code", equalTo("REFERENCE_UNKNOWN")).body("errors.pointer", contains("/files/1"));
    }

    @Test
    void answer_ofWhatWasNotDelivered_ofMore_orTwice_isRefused() {
        var delivery = agreed.delivered(agreed.part(1, 3));
        Agreed.answer(delivery, agreed.accept(2, 1)).statusCode(422).body("code", equalTo("LINE_NOT_DELIVERED")).body("errors.pointer", contains("/lines/0/lineId"));
        Agreed.answer(delivery, agreed.accept(1, 4)).statusCode(422).body("code", equalTo("ANSWERED_MORE_THAN_DELIVERED")).body("errors.pointer", contains("/lines/0"));
        Agreed.answer(delivery, Map.of("lineId", agreed.lines.get(0))).statusCode(422).body("code", equalTo("INVALID"));
        Agreed.answer(delivery, agreed.reject(1, 1, "because")).statusCode(422).body("code", equalTo("CODE_UNKNOWN")).body("errors.pointer", contains("/lines/0/rejected/reason"));
        Agreed.answer(delivery, agreed.accept(1, 1)).statusCode(200).header("ETag", "\"1\"").body("lines[0].unanswered", equalTo(2));
        Agreed.answer(delivery, agreed.reject(1, 2, "faulty")).statusCode(200).header("ETag", "\"2\"").body("lines[0].rejected", equalTo(2));
        Agreed.answer(delivery, agreed.accept(1, 1)).statusCode(409).body("code", equalTo("LINE_ANSWERED"));
        agreed.read().body("status", equalTo("IN_DELIVERY")).body("lines.left", contains(4, 1)).body("lines.accepted", contains(1, 0));
    }

    @Test
    void answer_beforeTheDeliveryOrInTheFuture_isRefused() {
        var delivery = agreed.delivered(agreed.part(1, 3));
        for (var at : List.of(Instant.now().minusSeconds(3_600), Instant.now().plusSeconds(3_600))) {
            Api.AGENT.post("/deliveries/{delivery}/answer", Map.of("channel", "letter", "happened", Map.of("at", at.toString()), "lines", List.of(agreed.accept(1, 1))), delivery)
                    .statusCode(422).body("errors.pointer", contains("/happened/at"));
        }
    }

    @Test
    void wholeDelivery_isADeliveryOfAllThatIsLeft_andWholeAcceptanceOfAllLines() {
        var first = agreed.delivered(agreed.part(1, 2));
        Api.AGENT.post("/needs/{need}/delivery", Map.of(), agreed.need).statusCode(200).body("status", equalTo("DELIVERED")).body("lines.left", contains(0, 0));
        Api.AGENT.get("/needs/{need}/deliveries", agreed.need).body("items", hasSize(2)).body("items[0].lines.quantity", contains(3, 1));
        Agreed.answer(first, agreed.accept(1, 1)).statusCode(200);
        Api.AGENT.post("/needs/{need}/acceptance", Map.of(), agreed.need).statusCode(200).body("status", equalTo("CLOSED")).body("lines.accepted", contains(5, 1));
        Api.AGENT.get("/deliveries/{delivery}", first).body("lines[0].accepted", equalTo(2)).body("lines[0].answers[1].channel", nullValue());
        Api.AGENT.post("/needs/{need}/reopening", Map.of("reason", "LINES_REJECTED"), agreed.need).statusCode(422).body("errors.pointer", contains("/reason"));
    }

    @Test
    void rejection_afterAcceptance_andLate_isPromisedAndWaitedForFromWhenItWasSaid() {
        var delivery = agreed.delivered(agreed.part(1, 5), agreed.part(2, 1));
        Api.AGENT.post("/needs/{need}/acceptance", Map.of(), agreed.need).statusCode(200);
        Tables.change("update need set received_at = received_at - interval '9 days', delivered_at = delivered_at - interval '9 days', "
                + "ended_at = ended_at - interval '9 days', reopenable_until = delivered_at where id = ?", agreed.need);
        Tables.change("update delivery set happened_at = happened_at - interval '9 days' where need_id = ?", agreed.need);
        Agreed.answer(delivery, agreed.reject(1, 2, "faulty")).statusCode(409).body("code", equalTo("REOPENING_LATE"));
        var said = Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        Api.SUPERVISOR.post("/deliveries/{delivery}/answer", Map.of("channel", "letter", "happened", Map.of("at", said.toString(), "reason", "forgotten"),
                "lines", List.of(agreed.reject(1, 2, "faulty"))), delivery).statusCode(200).body("lines[0].accepted", equalTo(3)).body("lines[0].rejected", equalTo(2));
        agreed.read().body("status", equalTo("IN_DELIVERY")).body("lines.left", contains(2, 0)).body("lines.accepted", contains(3, 1));
        var due = agreed.promises("RUNNING").body("items.lineId", contains(agreed.lines.get(0))).extract().<String>path("items[0].dueAt");
        Api.AGENT.get("/promises?itemId={need}&measure=DELIVERY&standing=HELD", agreed.need).body("items.startedAt", contains(said.toString()))
                .body("items.heldUntil", contains(due));
    }

    @Test
    void whatWasNotAskedFor_isNeverAccepted() {
        var delivery = agreed.delivered(agreed.part(1, 5), agreed.part(2, 1));
        Api.AGENT.post("/needs/{need}/reopening", Map.of("reason", "NOT_WHAT_WAS_ASKED"), agreed.need).statusCode(200).body("lines", empty());
        Agreed.answer(delivery, agreed.accept(1, 5)).statusCode(409).body("code", equalTo("NEED_STATE"));
        Agreed.agree(agreed.need, 2).read().body("lines.left", contains(2));
        Agreed.answer(delivery, agreed.accept(1, 5)).statusCode(422).body("code", equalTo("REFERENCE_UNKNOWN"));
        Api.AGENT.post("/needs/{need}/delivery", Map.of(), agreed.need).statusCode(200);
        Api.AGENT.post("/needs/{need}/acceptance", Map.of(), agreed.need).statusCode(200).body("lines.accepted", contains(2));
        Api.AGENT.get("/deliveries/{delivery}", delivery).body("lines.unanswered", contains(5, 1));
    }

    @Test
    void laterAgreement_leavesWhatWasDelivered_andReplacesTheRest() {
        var delivery = agreed.delivered(agreed.part(1, 2));
        Api.AGENT.post("/needs/{need}/change-request", Map.of("askedBy", "CUSTOMER"), agreed.need).statusCode(200);
        agreed.deliver(Map.of(), agreed.part(1, 1)).statusCode(201);
        agreed.read().body("status", equalTo("OFFERED")).body("lines.delivered", contains(3, 0)).body("allowed", hasItem("DELIVER_LINES"));
        var anew = Agreed.agree(agreed.need, 4);
        anew.read().body("lines.lineId", contains(agreed.lines.get(0), anew.lines.get(0))).body("lines.agreed", contains(3, 4)).body("lines.left", contains(0, 4));
        agreed.deliver(Map.of(), agreed.part(2, 1)).statusCode(422).body("code", equalTo("REFERENCE_UNKNOWN"));
        Agreed.answer(delivery, agreed.reject(1, 1, "quality")).statusCode(200);
        anew.read().body("status", equalTo("AGREED")).body("lines.left", contains(1, 4));
        anew.deliver(Map.of(), agreed.part(1, 1), anew.part(1, 4)).statusCode(201);
        anew.read().body("status", equalTo("DELIVERED"));
    }

    @Test
    void lastDelivery_whileAChangeIsAskedFor_leavesNothingToChange() {
        Api.AGENT.post("/needs/{need}/change-request", Map.of("askedBy", "DESK"), agreed.need).statusCode(200);
        agreed.deliver(Map.of(), agreed.part(1, 5), agreed.part(2, 1)).statusCode(201);
        agreed.read().body("status", equalTo("DELIVERED")).body("change", nullValue());
        Api.AGENT.get("/needs/{need}/timeline?limit=10", agreed.need).body("items.type", hasItems("need.change-withdrawn", "need.delivered"));
        agreed.promises("KEPT").body("items", hasSize(2));
    }

    @Test
    void delivery_isSeenAsItsNeed() {
        var delivery = agreed.deliver(Map.of("note", "Left at the porter's"), agreed.part(1, 3)).statusCode(201).extract().<String>path("id");
        Agreed.answer(delivery, agreed.reject(1, 1, "damaged")).statusCode(200);
        Api.AGENT2.get("/deliveries/{delivery}", delivery).statusCode(404);
        Api.AGENT2.get("/needs/{need}/deliveries", agreed.need).statusCode(404);
        Api.AGENT2.post("/needs/{need}/deliveries", Map.of("lines", List.of(agreed.part(1, 1))), agreed.need).statusCode(404);
        Api.AGENT2.post("/deliveries/{delivery}/answer", Map.of("channel", "chat", "lines", List.of(agreed.accept(1, 1))), delivery).statusCode(404);
        Api.AGENT2.post("/deliveries/{delivery}/links", Map.of("acts", List.of(), "expiresAt", Agreed.in(3)), delivery).statusCode(404);
        Api.ADMINISTRATOR.get("/deliveries/{delivery}", delivery).statusCode(403);
        Api.INTEGRATOR.get("/deliveries/{delivery}", delivery).statusCode(200).body("note", nullValue())
                .body("lines[0].answers[0].rejected.reason", equalTo("damaged")).body("lines[0].answers[0].rejected.text", nullValue());
        Api.SUPERVISOR.get("/deliveries/{delivery}", delivery).statusCode(200).body("note", notNullValue());
        Api.MANAGER.post("/needs/{need}/assignment", Map.of("teamId", Desk.open().backOffice()), agreed.need).statusCode(200);
        Api.AGENT2.get("/deliveries/{delivery}", delivery).statusCode(200);
        Api.AGENT.get("/deliveries/{delivery}", delivery).statusCode(404);
    }

    @Test
    void link_toReadOnly_letsNothingBeAnswered() {
        var delivery = agreed.delivered(agreed.part(1, 3));
        Agreed.linkTo(delivery).body(Map.of("lines", List.of(agreed.accept(1, 1)))).post("/answer").then().statusCode(401);
        var link = Agreed.linkTo(delivery, "ACCEPT_DELIVERY");
        link.body(Map.of("lines", List.of(agreed.accept(1, 1)))).post("/answer").then().statusCode(200);
        link.body(Map.of("lines", List.of(agreed.accept(1, 2)))).post("/answer").then().statusCode(401);
        Api.AGENT.post("/deliveries/{delivery}/links", Map.of("acts", List.of("ANSWER"), "expiresAt", Agreed.in(3)), delivery)
                .statusCode(422).body("errors.pointer", contains("/acts"));
    }

    @Test
    void events_tellQuantitiesAndReasons_butNoWords() {
        var delivery = agreed.deliver(Map.of("note", "Left at the porter's"), agreed.part(1, 3)).statusCode(201).extract().<String>path("id");
        Agreed.answer(delivery, agreed.reject(1, 1, "damaged")).statusCode(200);
        Api.AGENT.get("/needs/{need}/timeline?limit=2", agreed.need).body("items.type", contains("need.lines-answered", "delivery.answered"));
        var recorded = Tables.journalled("delivery.recorded", UUID.fromString(delivery));
        var answered = Tables.journalled("delivery.answered", UUID.fromString(delivery));
        assertTrue(recorded.contains("\"quantity\": 3") && recorded.contains(agreed.lines.get(0)), recorded);
        assertTrue(answered.contains("\"rejected\": 1") && answered.contains("damaged") && answered.contains("telephone"), answered);
        assertFalse((recorded + answered).contains("porter") || (recorded + answered).contains("As the customer"), recorded + answered);
    }
}
