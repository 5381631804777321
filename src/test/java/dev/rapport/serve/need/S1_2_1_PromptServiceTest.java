package dev.rapport.serve.need;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import dev.rapport.ground.auth.Actor;
import dev.rapport.rules.promise.PromiseSweep;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;

@QuarkusTest
@DisplayName("S1 2.1 Provide prompt service to customers to meet identified needs in accordance with organisational requirements")
class S1_2_1_PromptServiceTest {
    private static final Map<String, String> BY_TELEPHONE = Map.of("channel", "telephone");

    @Inject
    PromiseSweep sweep;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private Desk desk;
    /** Works day and night, so that no test depends on the hour at which it runs. */
    private UUID team;
    private String address;
    private UUID customer;

    @BeforeEach
    void open() {
        desk = Desk.open();
        team = DayAndNight.team(desk);
        address = "prompt-" + UUID.randomUUID() + "@example.org";
        customer = Api.AGENT.create("/customers", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Ines Prado", "language", "de",
                "contacts", List.of(Map.of("type", "EMAIL", "value", address))));
    }

    @Test
    void need_byEMail_isPromisedAFirstResponseAConfirmationAndDelivery() {
        var need = need("e-mail", null);
        promises(need).body("items.measure", containsInAnyOrder("FIRST_RESPONSE", "CONFIRMATION", "DELIVERY"))
                .body("items.standing", everyItem(equalTo("RUNNING"))).body("items.dueAt", everyItem(notNullValue()));
    }

    @Test
    void need_inALiveContact_isRespondedToAtOnce() {
        standing(need("telephone", null), "FIRST_RESPONSE", "KEPT");
    }

    @Test
    void response_confirmationAndDelivery_keepWhatWasPromised() {
        var need = need("e-mail", null);
        post(need, "response", BY_TELEPHONE);
        standing(need, "FIRST_RESPONSE", "KEPT");
        post(need, "confirmation", Map.of("confirmedBy", "READ_BACK", "channel", "telephone", "statement", 1));
        standing(need, "CONFIRMATION", "KEPT");
        post(need, "delivery", Map.of());
        standing(need, "DELIVERY", "KEPT");
    }

    @Test
    void customerWhoComesBack_isPromisedTheNextResponse() {
        var need = need("telephone", null);
        post(need, "follow-up", BY_TELEPHONE);
        standing(need, "NEXT_RESPONSE", "RUNNING");
        post(need, "response", BY_TELEPHONE);
        standing(need, "NEXT_RESPONSE", "KEPT");
    }

    @Test
    void receivedWeeksAgo_readsAsBroken_andAsksForItsCause() {
        var need = need("e-mail", now.minus(Duration.ofDays(30)));
        standing(need, "DELIVERY", "BROKEN");
        var delivery = promise(need, "DELIVERY");
        Api.AGENT.get("/promises?itemId={need}&causeMissing=true", need).body("items.id", hasItem(delivery));
        Api.AGENT.post("/promises/{id}/cause", Map.of("cause", "waiting-supplier"), delivery).statusCode(200).body("cause", equalTo("waiting-supplier"))
                .body("allowed", hasItem("GIVE_CAUSE"));
        Api.AGENT.get("/promises?itemId={need}&causeMissing=true", need).body("items.id", not(hasItem(delivery)));
        Api.AGENT.post("/promises/{id}/cause", Map.of("cause", "overlooked"), promise(need("e-mail", null), "DELIVERY")).statusCode(409)
                .body("code", equalTo("PROMISE_NOT_BROKEN"));
        Api.AGENT.post("/promises/{id}/cause", Map.of("cause", "moon"), delivery).statusCode(422).body("code", equalTo("CODE_UNKNOWN"));
    }

    @Test
    void recordedLate_withinTheGrace_counts_beyondItOnlyBySupervisorsWithAReason() {
        var need = need("e-mail", now.minus(Duration.ofHours(3)));
        var tooLongAgo = happened(now.minus(Duration.ofHours(2)), null);
        Api.AGENT.post("/needs/{id}/response", tooLongAgo, need).statusCode(422).body("code", equalTo("HAPPENED_TOO_LONG_AGO"));
        Api.AGENT.post("/needs/{id}/response", happened(now.minus(Duration.ofHours(4)), null), need).statusCode(422)
                .body("code", equalTo("HAPPENED_BEFORE_RECEIPT"));
        Api.AGENT.post("/needs/{id}/response", happened(now.plus(Duration.ofHours(4)), null), need).statusCode(422)
                .body("code", equalTo("HAPPENED_IN_FUTURE"));
        Api.SUPERVISOR.post("/needs/{id}/response", tooLongAgo, need).statusCode(422).body("code", equalTo("HAPPENED_TOO_LONG_AGO"));
        Api.SUPERVISOR.post("/needs/{id}/response", happened(now.minus(Duration.ofHours(2)), "moon"), need).statusCode(422);
        Api.SUPERVISOR.post("/needs/{id}/response", happened(now.minus(Duration.ofHours(2)), "forgotten"), need).statusCode(200);
        Api.AGENT.get("/promises/{id}", promise(need, "FIRST_RESPONSE")).body("stoppedAt", equalTo(now.minus(Duration.ofHours(2)).toString()));
    }

    @Test
    void hold_pausesWhatListsItsReason_andOtherReasonsAreRefused() {
        var need = need("e-mail", null);
        Api.AGENT.post("/needs/{id}/hold", hold("supplier", 2), need).statusCode(422).body("code", equalTo("HOLD_PAUSES_NOTHING"));
        Api.AGENT.post("/needs/{id}/hold", hold("payment", -2), need).statusCode(422).body("code", equalTo("HOLD_ENDS_TOO_EARLY"));
        Api.AGENT.post("/needs/{id}/hold", hold("payment", 2), need).statusCode(200);
        Api.AGENT.post("/needs/{id}/hold", hold("customer", 2), need).statusCode(409).body("code", equalTo("HOLD_RUNNING"));
        standing(need, "DELIVERY", "HELD");
        standing(need, "CONFIRMATION", "RUNNING");
        Api.AGENT.post("/needs/{id}/resumption", Map.of(), need).statusCode(200);
        standing(need, "DELIVERY", "RUNNING");
        Api.AGENT.get("/promises/{id}/timeline", promise(need, "DELIVERY")).body("facts.type", contains("STARTED", "HELD", "RESUMED"))
                .body("explanation.days", not(nullValue()));
    }

    @Test
    void needThatWaitsForItsCustomer_isOnHoldByItself_untilTheyAnswer() {
        var need = need("e-mail", null);
        Api.AGENT.post("/needs/{id}/links", Map.of("acts", List.of("CONFIRM"), "expiresAt", now.plus(Duration.ofDays(2)).toString()), need)
                .statusCode(201);
        standing(need, "CONFIRMATION", "HELD");
        standing(need, "DELIVERY", "HELD");
        Api.AGENT.get("/promises/{id}", promise(need, "DELIVERY")).body("heldUntil", notNullValue());
        post(need, "confirmation", Map.of("confirmedBy", "READ_BACK", "channel", "telephone", "statement", 1));
        standing(need, "CONFIRMATION", "KEPT");
        standing(need, "DELIVERY", "RUNNING");
    }

    @Test
    void promiseByHand_isKeptByHand_andOthersAreNot() {
        var need = need("telephone", null);
        var callBack = given(need, "CALL_BACK", now.plus(Duration.ofHours(1)));
        Api.AGENT.get("/promises/{id}", callBack).body("standing", equalTo("RUNNING")).body("text", equalTo("About the colour"));
        Api.AGENT.get("/promises/{id}", callBack).body("allowed", equalTo(List.of("KEEP", "WITHDRAW", "TELL_NEW_TIME")));
        Api.AGENT.get("/promises/{id}", promise(need, "DELIVERY")).body("allowed", equalTo(List.of("TELL_NEW_TIME")));
        Api.AGENT.post("/promises/{id}/keeping", Map.of(), callBack).statusCode(200).body("standing", equalTo("KEPT")).body("allowed", equalTo(List.of()));
        Api.AGENT.post("/promises/{id}/keeping", Map.of(), callBack).statusCode(409).body("code", equalTo("PROMISE_ENDED"));
        Api.AGENT.post("/promises/{id}/keeping", Map.of(), promise(need, "DELIVERY")).statusCode(409).body("code", equalTo("PROMISE_AUTOMATIC"));
        Api.AGENT.post("/needs/{id}/promises", Map.of("measure", "DELIVERY", "dueAt", now.plusSeconds(60).toString()), need)
                .statusCode(409).body("code", equalTo("PROMISE_AUTOMATIC"));
        Api.AGENT.post("/needs/{id}/promises", Map.of("measure", "CALL_BACK", "dueAt", now.minusSeconds(60).toString()), need)
                .statusCode(422).body("code", equalTo("PROMISE_TIME_PAST"));
    }

    @Test
    void withdrawnNeed_cancelsItsPromises_andUnmetOneBreaksThem() {
        var withdrawn = need("e-mail", null);
        post(withdrawn, "withdrawal", Map.of("by", "CUSTOMER"));
        promises(withdrawn).body("items.standing", everyItem(equalTo("CANCELLED")));
        var unmet = need("e-mail", null);
        post(unmet, "limitation", Map.of("reason", "resource", "text", "No one is left who can"));
        standing(unmet, "DELIVERY", "BROKEN");
    }

    @Test
    void anotherPriority_isPromisedAnotherTime() {
        var need = need("e-mail", null);
        String before = Api.AGENT.get("/promises/{id}", promise(need, "DELIVERY")).extract().path("dueAt");
        post(need, "assessment", Map.of("urgency", "HIGH", "impact", "HIGH"));
        Api.AGENT.get("/promises/{id}", promise(need, "DELIVERY")).body("dueAt", not(equalTo(before)));
        Api.AGENT.get("/promises/{id}/timeline", promise(need, "DELIVERY")).body("facts.type", contains("STARTED", "RETARGETED"));
    }

    @Test
    void customer_isToldBeforeThePromiseIsBroken_withTheNewTime() throws Throwable {
        var need = need("telephone", null);
        var date = given(need, "AGREED_DATE", now.plus(Duration.ofHours(10)));
        wake(now.plus(Duration.ofMinutes(9 * 60 + 40)));
        Api.AGENT.get("/promises/{id}", date).body("standing", is("RUNNING")).body("toldTime", notNullValue());
        Api.AGENT.get("/messages?itemId={need}", need).body("items.address", hasItem(address)).body("items.template", hasItem("promise-at-risk"));
        Api.AGENT.get("/promises?itemId={need}&measure=AGREED_DATE", need).body("items.insteadOfId", hasItem("" + date));
    }

    @Test
    void newTime_isToldByHand_andBecomesAPromise_whichEndsWithTheFirst() {
        var need = need("telephone", null);
        var date = given(need, "AGREED_DATE", now.plus(Duration.ofHours(1)));
        Api.AGENT.post("/promises/{id}/new-time", Map.of("newTime", now.plus(Duration.ofHours(5)).toString()), date).statusCode(200)
                .body("toldTime", equalTo(now.plus(Duration.ofHours(5)).toString()));
        Api.AGENT.get("/messages?itemId={need}", need).body("items.template", hasItem("promise-at-risk"));
        Api.AGENT.post("/promises/{id}/keeping", Map.of(), date).statusCode(200);
        Api.AGENT.get("/promises?itemId={need}&measure=AGREED_DATE", need).body("items.standing", contains("KEPT", "KEPT"));
    }

    @Test
    void newTime_toSomebodyWhoseLanguageTheDeskDoesNotWrite_isInTheLanguageOfTheLetter() {
        customer = Api.AGENT.create("/customers", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Paul Petit", "language", "fr",
                "contacts", List.of(Map.of("type", "EMAIL", "value", address))));
        var need = need("telephone", null);
        var later = now.plus(Duration.ofHours(5));
        Api.AGENT.post("/promises/{id}/new-time", Map.of("newTime", later.toString()), given(need, "AGREED_DATE", now.plus(Duration.ofHours(1)))).statusCode(200);
        Api.AGENT.get("/messages?itemId={need}", need).body("items[0].language", equalTo("en"))
                .body("items[0].body", containsString(later.atZone(ZoneOffset.UTC).getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)));
    }

    @Test
    void newTime_thatIsNoLater_isRefused_andOneOfWhatHasEnded() {
        var date = given(need("telephone", null), "AGREED_DATE", now.plus(Duration.ofHours(1)));
        for (var time : List.of(now.plus(Duration.ofMinutes(50)), now.plus(Duration.ofHours(1)), now.plus(Duration.ofHours(1)).plusMillis(400))) {
            Api.AGENT.post("/promises/{id}/new-time", Map.of("newTime", time.toString()), date).statusCode(422).body("errors.pointer", contains("/newTime"));
        }
        Api.AGENT.post("/promises/{id}/keeping", Map.of(), date).statusCode(200);
        Api.AGENT.post("/promises/{id}/new-time", Map.of("newTime", now.plus(Duration.ofMinutes(50)).toString()), date).statusCode(409)
                .body("code", equalTo("PROMISE_ENDED"));
    }

    @Test
    void newTime_withoutAnAddress_isRefused() {
        customer = Api.AGENT.create("/customers", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Nobody Writes", "language", "en"));
        var date = given(need("telephone", null), "AGREED_DATE", now.plus(Duration.ofHours(1)));
        Api.AGENT.post("/promises/{id}/new-time", Map.of("newTime", now.plus(Duration.ofHours(5)).toString()), date).statusCode(409)
                .body("code", equalTo("CUSTOMER_UNREACHABLE"));
    }

    @Test
    void promises_ofOthersTeams_areNotThere() {
        var need = need("telephone", null);
        Api.AGENT2.get("/promises/{id}", promise(need, "DELIVERY")).statusCode(404);
        Api.AGENT2.get("/promises?itemId={need}", need).body("items", empty());
        Api.SUPERVISOR.get("/promises?itemId={need}", need).body("items.measure", hasItems("DELIVERY"));
    }

    private UUID need(String channel, Instant receivedAt) {
        var need = new HashMap<String, Object>(Map.of("customerId", customer, "teamId", team, "kind", "PURCHASE", "channel", channel,
                "statement", "A lamp for the reading room"));
        if (receivedAt != null) {
            need.put("receivedAt", receivedAt.toString());
        }
        return Api.AGENT.create("/needs", need);
    }

    private static UUID given(UUID need, String measure, Instant dueAt) {
        return UUID.fromString(Api.AGENT.post("/needs/{id}/promises", Map.of("measure", measure, "dueAt", dueAt.toString(), "text", "About the colour"), need)
                .statusCode(201).extract().path("id"));
    }

    private static Map<String, Object> happened(Instant at, String reason) {
        return Map.of("channel", "telephone", "happened", reason == null ? Map.of("at", at.toString()) : Map.of("at", at.toString(), "reason", reason));
    }

    private Map<String, Object> hold(String reason, int days) {
        return Map.of("reason", reason, "until", now.plus(Duration.ofDays(days)).toString());
    }

    private static ValidatableResponse post(UUID need, String verb, Object body) {
        return Api.AGENT.post("/needs/{id}/" + verb, body, need).statusCode(200);
    }

    private static ValidatableResponse promises(UUID need) {
        return Api.AGENT.get("/promises?itemId={need}", need).statusCode(200);
    }

    private static String promise(UUID need, String measure) {
        return Api.AGENT.get("/promises?itemId={need}&measure={measure}", need, measure).extract().path("items[0].id");
    }

    private static void standing(UUID need, String measure, String standing) {
        Api.AGENT.get("/promises?itemId={need}&measure={measure}", need, measure).body("items[0].standing", equalTo(standing));
        Api.AGENT.get("/promises?itemId={need}&measure={measure}&standing={standing}", need, measure, standing).body("items", not(empty()));
    }

    private void wake(Instant at) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> sweep.sweep(Actor.desk(at)));
    }
}
